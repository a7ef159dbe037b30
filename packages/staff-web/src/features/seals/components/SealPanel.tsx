import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealCardFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { ImportCertificate } from './ImportCertificate.js';
import { SealActions } from './SealActions.js';
import { SealUses } from './SealUses.js';
import { grouped, textFile, toneOf } from './seal.logic.js';

interface Props {
  seal: SealCardFragment;
  refetch: () => Promise<unknown>;
}

/** One seal: key, certificate, validity, state, what may be done, how often and for what it was used. */
export function SealPanel({ seal, refetch }: Props) {
  const { t } = useTranslation('seals');
  const heading = useId();
  const [usesShown, setUsesShown] = useState(false);
  const { sealPurpose, sealState } = labels();
  const facts = [
    { key: 'subject', value: seal.certificateSubject },
    { key: 'issuer', value: seal.certificateIssuer },
    {
      key: 'validity',
      value:
        seal.validFrom && seal.validTo
          ? t('validity', { from: readInstant(seal.validFrom), to: readInstant(seal.validTo) })
          : null,
    },
    { key: 'fingerprint', value: seal.certificateSha256 ? grouped(seal.certificateSha256) : null },
    { key: 'key', value: `${seal.algorithm} · ${t(`keeper.${seal.keeper}`)} · ${seal.keyId}` },
    { key: 'created', value: readInstant(seal.createdAt) },
  ] as const;
  return (
    <section className="gs-panel" aria-labelledby={heading}>
      <div className="gs-panel-head">
        <h2 id={heading}>
          {sealPurpose[seal.purpose]} <StatusTag tone={toneOf[seal.state]}>{sealState[seal.state]}</StatusTag>
        </h2>
      </div>
      <p className="gs-note">{seal.name}</p>
      <dl className="gs-facts gs-facts-wide">
        {facts
          .filter(({ value }) => value)
          .map(({ key, value }) => (
            <div key={key}>
              <dt>{t(`fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {seal.state === 'pending' && <ImportCertificate seal={seal} refetch={refetch} />}
      <div className="gs-form-actions">
        <SealActions seal={seal} refetch={refetch} />
        {seal.certificate && (
          <a
            className="gs-button-link"
            href={textFile(seal.certificate)}
            download={`${seal.name}-${sealPurpose[seal.purpose]}.pem`}
          >
            {t('downloadCertificate')}
          </a>
        )}
        <Button aria-expanded={usesShown} onClick={() => setUsesShown(!usesShown)}>
          {t(usesShown ? 'uses.hide' : 'uses.show', { count: seal.usesCount })}
        </Button>
      </div>
      {usesShown && <SealUses sealId={seal.id} />}
      <h3>{t('history')}</h3>
      <ul className="gs-plain-list">
        {seal.history.map(({ id, at, state, actorName, reason }) => (
          <li key={id}>
            {readInstant(at)}　{sealState[state]}　{actorName}：{reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
