import { useQuery } from '@apollo/client/react';
import type { LifeAct } from '@gongshen/shared/certificate';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OpenCertificateDocument } from '../../../generated/graphql.js';
import { CertificateFacts, CertificateTag } from '../../../parts/certificates/CertificateFacts.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { paths } from '../../../parts/navigation/paths.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { ProposalCard } from '../components/ProposalCard.js';
import { ProposeDialog } from '../components/ProposeDialog.js';

const acts: readonly LifeAct[] = ['suspend', 'resume', 'revoke'];

/** One certificate: what stands on it, what became of it, and what may be done to it. */
export function CertificatePage() {
  const { t } = useTranslation('certificates');
  const { id = '' } = useParams();
  const query = useQuery(OpenCertificateDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  const [proposing, setProposing] = useState<LifeAct | null>(null);
  return (
    <div className="gs-page">
      <Loaded query={query} rows={10}>
        {({ certificate }) => {
          const name = `《${certificate.title}》${certificate.number ?? ''}`;
          const open = acts.filter((act) => certificate.availableActions.includes(act));
          return (
            <>
              <PageHeader
                documentTitle={name}
                title={
                  <>
                    {certificate.title} <CertificateTag certificate={certificate} />
                  </>
                }
                subtitle={
                  <>
                    {certificate.number ?? t('facts.unnumbered')} · {certificate.unitName} ·{' '}
                    <Link to={paths.project(certificate.projectId)}>{certificate.projectName}</Link> ·{' '}
                    <Link to={paths.itemCase(certificate.caseId)}>{certificate.itemName}</Link>
                  </>
                }
                actions={
                  <Space wrap>
                    {certificate.file && (
                      <FileButton
                        file={certificate.file}
                        label={t('read')}
                        name={t('readNamed', { title: certificate.title })}
                      />
                    )}
                    {open.map((act) => (
                      <Button key={act} danger={act === 'revoke'} onClick={() => setProposing(act)}>
                        {labels().certificateAction[act]}
                      </Button>
                    ))}
                  </Space>
                }
              />
              {certificate.endReason && <p className="gs-bad">{certificate.endReason}</p>}
              {certificate.replacedBy && (
                <p>
                  {t('replacedBy')}{' '}
                  <Link to={paths.certificate(certificate.replacedBy.id)}>
                    {t('versionNamed', {
                      number: certificate.replacedBy.number ?? '',
                      count: certificate.replacedBy.versionNumber,
                    })}
                  </Link>
                </p>
              )}
              {certificate.changes && (
                <p>
                  {t('changes')}{' '}
                  <Link to={paths.certificate(certificate.changes.id)}>
                    {t('versionNamed', {
                      number: certificate.changes.number ?? '',
                      count: certificate.changes.versionNumber,
                    })}
                  </Link>
                </p>
              )}
              {certificate.proposals.length > 0 && (
                <section className="gs-panel" aria-label={t('proposal.panel')}>
                  <h2>{t('proposal.panel')}</h2>
                  {certificate.proposals.map((proposal) => (
                    <ProposalCard key={proposal.id} proposal={proposal} name={name} refetch={refetch} />
                  ))}
                </section>
              )}
              <section className="gs-panel" aria-label={t('content')}>
                <h2>{t('content')}</h2>
                <CertificateFacts certificate={certificate} />
                {certificate.checkLink && certificate.effectiveAt && (
                  <p className="gs-note">
                    {t('checkLink')} <a href={certificate.checkLink}>{certificate.checkLink}</a>
                  </p>
                )}
              </section>
              <section className="gs-panel" aria-label={t('history')}>
                <h2>{t('history')}</h2>
                <ol className="gs-plain-list">
                  {certificate.history.map((step) => (
                    <li key={step.id}>
                      <strong>{labels().certificateStep[step.step]}</strong>
                      <div className="gs-note">
                        {readInstant(step.at)}
                        {step.actorName ? ` · ${step.actorName}` : ''}
                      </div>
                      {step.reason && <div>{t('proposal.reason', { text: step.reason })}</div>}
                      {step.basis && <div>{t('proposal.basis', { text: step.basis })}</div>}
                    </li>
                  ))}
                </ol>
              </section>
              {proposing && (
                <ProposeDialog
                  certificate={certificate}
                  act={proposing}
                  refetch={refetch}
                  onClose={() => setProposing(null)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
