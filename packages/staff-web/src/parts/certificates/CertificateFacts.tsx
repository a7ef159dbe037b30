import { formatCheckCode } from '@gongshen/shared/certificate';
import { useTranslation } from 'react-i18next';
import type { CertificateFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { readDate } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { standingTone, validity } from './certificate.logic.js';

/** How it stands today, in a word. */
export function CertificateTag({
  certificate,
}: {
  certificate: Pick<CertificateFieldsFragment, 'standing' | 'state'>;
}) {
  const { standing, state } = certificate;
  const text = standing === 'preparing' ? labels().certificateState[state] : labels().certificateStanding[standing];
  return <StatusTag tone={standingTone[standing]}>{text}</StatusTag>;
}

/** Everything that stands on a certificate. */
export function CertificateFacts({ certificate }: { certificate: CertificateFieldsFragment }) {
  const { t } = useTranslation('certificates');
  const { number, identifier, versionNumber, holderName, holderCode, conditions, issuedOn, checkCode } = certificate;
  const words = {
    from: (day: string) => t('facts.from', { day }),
    until: (day: string) => t('facts.until', { day }),
    endless: t('facts.endless'),
  };
  const rows: [string, string][] = [
    [t('facts.number'), number ?? t('facts.unnumbered')],
    ...(identifier ? [[t('facts.identifier'), identifier] as [string, string]] : []),
    ...(versionNumber > 1
      ? [[t('facts.version'), t('facts.versionOf', { count: versionNumber })] as [string, string]]
      : []),
    [t('facts.holder'), `${holderName}（${holderCode}）`],
    ...certificate.fields
      .filter(({ shown }) => shown !== '')
      .map(({ label, shown }): [string, string] => [label, shown]),
    [t('facts.validity'), validity(certificate, readDate, words)],
    ...(issuedOn ? [[t('facts.issuedOn'), readDate(issuedOn)] as [string, string]] : []),
    ...(conditions ? [[t('facts.conditions'), conditions] as [string, string]] : []),
    ...(checkCode ? [[t('facts.checkCode'), formatCheckCode(checkCode)] as [string, string]] : []),
  ];
  return (
    <dl className="gs-facts gs-facts-wide gs-certificate-facts">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
