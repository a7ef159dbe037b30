import { useQuery } from '@apollo/client/react';
import { formatCheckCode } from '@gongshen/shared/certificate';
import encodeQR from 'qr';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MyCertificateDocument, type MyCertificateQuery } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readDate, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card, Facts, Loading, Page } from '../../../ui/Page.js';
import { standingTones } from '../components/certificate.logic.js';
import './check.css';

type Certificate = MyCertificateQuery['certificate'];

/** One certificate of the organisation: what stands on it, the file, its QR code and what became of it. */
export function CertificatePage() {
  const { t } = useTranslation('certificates');
  const { certificateStanding } = useLabels();
  const { certificateId = '' } = useParams();
  const { data, error, refetch } = useQuery(MyCertificateDocument, {
    variables: { id: certificateId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { certificate } = data;
  const { standing, replacedBy, changes } = certificate;
  return (
    <Page
      title={certificate.title}
      back={{ to: '/certificates', label: t('mine.title') }}
      lead={`${certificate.number ?? ''} · ${certificate.unitName}`}
      aside={<Badge tone={standingTones[standing]}>{certificateStanding[standing]}</Badge>}
    >
      {standing !== 'valid' && (
        <Notice tone={standing === 'revoked' || standing === 'suspended' ? 'bad' : 'warn'}>
          <p>{t(`standing.${standing}`)}</p>
          {certificate.endReason && <p>{certificate.endReason}</p>}
          {replacedBy && (
            <p>
              <Link to={`/certificates/${replacedBy.id}`}>
                {t('paper.newerVersion', { number: replacedBy.number ?? '', count: replacedBy.versionNumber })}
              </Link>
            </p>
          )}
        </Notice>
      )}
      <Card title={t('paper.file')}>
        {certificate.file && (
          <p>
            <FileLink file={certificate.file} label={t('mine.download')} />
          </p>
        )}
        <Qr certificate={certificate} />
      </Card>
      <Card title={t('paper.content')}>
        <Facts
          rows={[
            [t('paper.number'), certificate.number],
            [t('paper.identifier'), certificate.identifier],
            [t('paper.holder'), `${certificate.holderName}（${certificate.holderCode}）`],
            ...certificate.fields.map(({ label, shown }) => [label, shown] as const),
            [t('paper.issuedOn'), certificate.issuedOn && readDate(certificate.issuedOn)],
            [t('paper.validFrom'), certificate.validFrom && readDate(certificate.validFrom)],
            [t('paper.validUntil'), certificate.validUntil && readDate(certificate.validUntil)],
            [t('paper.conditions'), certificate.conditions],
          ]}
        />
        {changes && (
          <p className="small">
            {t('paper.changes')}{' '}
            <Link to={`/certificates/${changes.id}`}>
              {t('paper.olderVersion', { number: changes.number ?? '', count: changes.versionNumber })}
            </Link>
          </p>
        )}
        <p className="small">
          <Link to={`/projects/${certificate.projectId}`}>{certificate.projectName}</Link>
        </p>
      </Card>
      <History steps={certificate.history} />
    </Page>
  );
}

/** The QR code of the check page, to be shown to whoever asks. */
function Qr({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { checkLink, checkCode } = certificate;
  const picture = useMemo(
    () => (checkLink === null ? null : `data:image/svg+xml,${encodeURIComponent(encodeQR(checkLink, 'svg'))}`),
    [checkLink],
  );
  if (picture === null || checkCode === null) return null;
  return (
    <div className="stack-tight">
      <img className="certificate-qr" src={picture} alt={t('mine.qr')} />
      <p>
        {t('paper.code')} <strong className="numeric">{formatCheckCode(checkCode)}</strong>
      </p>
      <p className="small soft">
        <Link to={`/check/${checkCode}`}>{t('mine.check')}</Link>
      </p>
    </div>
  );
}

function History({ steps }: { steps: Certificate['history'] }) {
  const { t } = useTranslation('certificates');
  const { certificateStep } = useLabels();
  return (
    <Card title={t('history')}>
      <ol className="bullets">
        {steps.map(({ id, step, at, reason, basis }) => (
          <li key={id}>
            <strong>{certificateStep[step]}</strong> <span className="small soft numeric">{readInstant(at)}</span>
            {reason && <p>{reason}</p>}
            {basis && <p className="small soft">{t('basis', { text: basis })}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
