import type { ProcedureLineFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { ClockLine } from '../clock/ClockLine.js';
import { labels } from '../labels/labels.js';
import { procedureTone } from '../tags/tone.logic.js';

/** The special procedures of a case in short: kind, state, own clock. */
export function ProcedureLines({ procedures }: { procedures: readonly ProcedureLineFieldsFragment[] }) {
  if (procedures.length === 0) return null;
  return (
    <ul className="gs-lines">
      {procedures.map((each) => (
        <li key={each.id}>
          <div>
            {each.kindName}{' '}
            <StatusTag tone={procedureTone[each.state]}>{labels().procedureState[each.state]}</StatusTag>
          </div>
          <ClockLine clock={each.clock} />
        </li>
      ))}
    </ul>
  );
}
