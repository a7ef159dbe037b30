import { useTranslation } from 'react-i18next';
import type { SessionConclusionsFieldsFragment } from '../../../generated/graphql.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card } from '../../../ui/Page.js';
import { verdictTone } from './session.logic.js';

/** What came out on the whole. Before the session is concluded there is nothing to read. */
export function OverallConclusion({ session }: { session: SessionConclusionsFieldsFragment }) {
  const { t } = useTranslation('sessions');
  const { sessionVerdict } = useLabels();
  if (session.state !== 'concluded' || !session.overallVerdict) return null;
  return (
    <Notice
      tone={verdictTone(session.overallVerdict) ?? 'info'}
      title={t('conclusion.overall', { verdict: sessionVerdict[session.overallVerdict] })}
    >
      {session.overallText && <p className="pre-line">{session.overallText}</p>}
      {session.concludedAt && <p className="small soft numeric">{readInstant(session.concludedAt)}</p>}
      {session.resultFile && (
        <p>
          {session.resultNumber && <span className="numeric">{session.resultNumber} </span>}
          <FileLink file={session.resultFile} label={t('conclusion.download')} />
        </p>
      )}
    </Notice>
  );
}

/** What every department concluded, as far as it may be read. */
export function UnitConclusions({ session }: { session: SessionConclusionsFieldsFragment }) {
  const { t } = useTranslation('sessions');
  const { sessionVerdict } = useLabels();
  if (session.state !== 'concluded' || session.conclusions.length === 0) return null;
  return (
    <Card title={t('conclusion.units')}>
      <ul className="divided">
        {session.conclusions.map((each) => (
          <li key={each.id} className="stack-tight">
            <div className="row-between">
              <h3>{each.unit.name}</h3>
              <Badge tone={verdictTone(each.verdict)}>{sessionVerdict[each.verdict]}</Badge>
            </div>
            {each.case && <p className="small soft">{each.case.item.name}</p>}
            <p className="pre-line">{each.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
