import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionClashFieldsFragment } from '../../../generated/graphql.js';
import { readSpan } from '../../../parts/date/span.logic.js';
import { paths } from '../../../parts/navigation/paths.js';

interface Props {
  clashes: readonly SessionClashFieldsFragment[];
  title: string;
  /** Beside a form that is being filled in: what is looked up opens in a window of its own, and nothing typed is lost. */
  apart?: boolean;
}

/** Who and what is taken at that time already: to think about, nothing that stops anybody. */
export function Clashes({ clashes, title, apart = false }: Props) {
  const { t } = useTranslation('sessions');
  if (clashes.length === 0) return null;
  return (
    <Alert
      className="gs-block"
      type="warning"
      showIcon
      role="status"
      title={title}
      description={
        <ul className="gs-plain-list gs-case-list">
          {clashes.map((clash) => (
            <li key={[clash.kind, clash.unit?.id, clash.name, clash.startsAt, clash.sessionId].join()}>
              {t(`clash.${clash.kind}`, { unit: clash.unit?.shortName ?? '', name: clash.name ?? '' })}
              {readSpan(clash.startsAt, clash.endsAt)}{' '}
              {clash.sessionId ? (
                <Link to={paths.session(clash.sessionId)} target={apart ? '_blank' : undefined}>
                  {clash.title}
                </Link>
              ) : (
                t('clash.other')
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
