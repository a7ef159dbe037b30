import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenCaseFragment } from '../../../generated/graphql.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ProcedureLines } from '../../../parts/procedures/ProcedureLines.js';

/** Special procedures of the case in short, and the way to them. */
export function ProcedurePanel({ itemCase }: { itemCase: OpenCaseFragment }) {
  const { t } = useTranslation('cases');
  const mayOpen = itemCase.availableActions.includes('openProcedure');
  if (itemCase.procedures.length === 0 && !mayOpen) return null;
  return (
    <section className="gs-panel" aria-label={t('procedure.title')}>
      <h2>{t('procedure.title')}</h2>
      {itemCase.procedures.length === 0 && <p className="gs-note">{t('procedure.none')}</p>}
      <ProcedureLines procedures={itemCase.procedures} />
      <Link to={paths.caseProcedures(itemCase.id)}>{t(mayOpen ? 'procedure.handle' : 'procedure.read')}</Link>
    </section>
  );
}
