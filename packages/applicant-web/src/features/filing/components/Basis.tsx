import { useTranslation } from 'react-i18next';
import type { BasisFieldsFragment } from '../../../generated/graphql.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readDate } from '../../../ui/dates.js';
import { Card } from '../../../ui/Page.js';

/** The earlier results a change or an extension is about. */
export function Basis({ application }: { application: BasisFieldsFragment }) {
  const { t } = useTranslation('filing');
  const { circumstance: names } = useLabels();
  const { circumstance, changes } = application;
  if (circumstance === 'new') return null;
  return (
    <Card title={t('basis.title', { circumstance: names[circumstance] })}>
      <ul className="divided">
        {changes.map((each) => (
          <li key={each.itemCode} className="stack-tight">
            <h3>{each.itemName}</h3>
            <p className="small">
              {t('basis.paper', { number: each.documentNumber, unit: each.unitName, date: readDate(each.issuedOn) })}
              {each.broughtIn && t('basis.broughtIn')}
            </p>
            {each.file && (
              <p className="small">
                <FileLink file={each.file} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="small soft">{t('basis.meanwhile')}</p>
    </Card>
  );
}
