import { useTranslation } from 'react-i18next';
import type { ChangeableFieldsFragment, ResultDocumentFieldsFragment } from '../../../generated/graphql.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { ResultMark } from '../../../parts/results/ResultMark.js';
import { readDate } from '../../../ui/dates.js';
import { Card } from '../../../ui/Page.js';
import { ChangeLinks } from './ChangeLinks.js';

interface ResultsProps {
  projectId: string;
  results: readonly ResultDocumentFieldsFragment[];
  changeable: readonly ChangeableFieldsFragment[];
}

export function Results({ projectId, results, changeable }: ResultsProps) {
  const { t } = useTranslation('progress');
  const { resultKind } = useLabels();
  return (
    <Card title={t('results.title')} id="results">
      {results.length === 0 ? (
        <p className="soft">{t('results.none')}</p>
      ) : (
        <ul className="divided">
          {results.map((result) => (
            <li key={result.id} className="stack-tight">
              <h3>{result.title}</h3>
              <p className="small soft">
                {resultKind[result.kind]} · {result.number} · {result.unit.shortName} · {readDate(result.issuedOn)}
              </p>
              <p>
                <FileLink file={result.file} label={t('results.download', { title: result.title })} />
              </p>
              <ResultMark result={result} />
              <ChangeLinks
                projectId={projectId}
                changeable={changeable.find(({ id }) => id === result.id)}
                of={result.title}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
