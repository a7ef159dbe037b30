import {
  type ProjectCodeContext,
  parseProjectCode,
  projectCodeRefusalText,
  projectCodeWarningText,
} from '@gongshen/shared/project';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../../ui/Choices.js';
import { Notice } from '../../../ui/Notice.js';
import { Facts } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import type { Registration } from './register.logic.js';
import { WizardButtons } from './WizardButtons.js';

interface CodeStepProps {
  registration: Registration;
  onChange: (change: Partial<Registration>) => void;
  /** Codes of existing divisions and their names, and the server's day. */
  divisions: ReadonlyMap<string, string>;
  today: string;
  /** What the server said of the code, until it is changed. */
  problem: string | null;
  onNext: () => void;
  onBack: () => void;
}

/** The code is taken apart while it is typed: what it says, and what is wrong with it. */
export function CodeStep({ registration, onChange, divisions, today, problem, onNext, onBack }: CodeStepProps) {
  const { t } = useTranslation('projects');
  const [tried, setTried] = useState(false);
  const context: ProjectCodeContext = { divisionCodes: divisions, today };
  const result = parseProjectCode(registration.code, context);
  const settled = tried || registration.code.trim().length >= 20;
  const wrong = !result.ok && settled ? projectCodeRefusalText(result.reason) : null;
  const needsConfirmation = result.ok && result.warnings.includes('checkDigit');
  const confirmed = registration.confirmedCode === registration.code && registration.code !== '';
  const next = () => {
    setTried(true);
    if (!result.ok || (needsConfirmation && !confirmed)) {
      document.getElementById(result.ok ? 'code-warning' : 'field-code')?.focus();
      return;
    }
    onChange({
      code: result.code,
      confirmedCode: confirmed ? result.code : '',
      // The project lies where its code says, unless the applicant says otherwise on the next page.
      districtCode: registration.districtCode || result.parts.divisionCode,
    });
    onNext();
  };
  return (
    <div className="stack">
      <TextField
        id="field-code"
        label={t('code.label')}
        hint={t('code.hint')}
        value={registration.code}
        required
        problem={wrong ?? problem}
        onChange={(code) => onChange({ code })}
      />
      <div aria-live="polite" className="stack">
        {result.ok && (
          <Facts
            rows={[
              [t('code.format'), t(`code.formats.${result.format}`)],
              [
                t('code.given'),
                result.parts.month === null
                  ? t('code.year', { year: result.parts.year })
                  : t('code.month', { year: result.parts.year, month: result.parts.month }),
              ],
              [t('code.division'), divisions.get(result.parts.divisionCode)],
              [t('code.check'), t(result.warnings.length === 0 ? 'code.checkOk' : 'code.checkOpen')],
            ]}
          />
        )}
        {result.ok && result.warnings.length > 0 && (
          <div id="code-warning" tabIndex={-1}>
            <Notice tone="warn">
              {result.warnings.map((warning) => (
                <p key={warning}>{projectCodeWarningText(warning)}</p>
              ))}
              {needsConfirmation && (
                <>
                  <Tick
                    selected={confirmed}
                    onChange={(selected) => onChange({ confirmedCode: selected ? registration.code : '' })}
                  >
                    {t('code.confirm')}
                  </Tick>
                  {tried && !confirmed && <p className="field-problem">{t('code.confirmNeeded')}</p>}
                </>
              )}
            </Notice>
          </div>
        )}
      </div>
      <WizardButtons onNext={next} onBack={onBack} />
    </div>
  );
}
