import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RefusalFieldsFragment } from '../../generated/graphql.js';
import { FailureAlert } from '../failure/FailureAlert.js';
import type { Failure } from '../failure/failure.logic.js';
import { refusalDetails } from './refusal.logic.js';

interface Props {
  command: { refusal: RefusalFieldsFragment | null; failure: Failure | null };
  /** Fetches the newest state. What was typed stays in the form. */
  onReload?: () => void;
  /** Names behind requirement codes, for refusals that list them. */
  nameOf?: (code: string) => string | undefined;
}

/** Why a command was not carried out, complete, and what can be done about it. */
export function RefusalAlert({ command: { refusal, failure }, onReload, nameOf }: Props) {
  const { t } = useTranslation('parts');
  if (failure) return <FailureAlert failure={failure} />;
  if (!refusal) return null;
  const details = refusalDetails(refusal, nameOf);
  const moved = refusal.__typename === 'StaleVersion' || refusal.__typename === 'IllegalTransition';
  return (
    <Alert
      role="alert"
      className="gs-block"
      type={moved ? 'warning' : 'error'}
      showIcon
      title={refusal.message}
      description={
        details.length > 0 || moved ? (
          <>
            {details.length > 0 && (
              <ul className="gs-plain-list">
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
            {moved && <p className="gs-note">{t('refusal.keptTyped')}</p>}
          </>
        ) : undefined
      }
      action={
        moved && onReload ? (
          <Button size="small" onClick={onReload}>
            {t('refusal.reload')}
          </Button>
        ) : undefined
      }
    />
  );
}
