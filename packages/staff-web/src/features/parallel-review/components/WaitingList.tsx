import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { StatusTag, type Tone } from '../../../ui/StatusTag.js';
import { type WaitGraph, type WaitState, waitingLines } from './waiting-graph.logic.js';

const tone: Record<WaitState, Tone> = { met: 'good', waiting: 'warning', failed: 'bad' };

/** Who waits for whom, as text. */
export function WaitingList({ graph }: { graph: WaitGraph }) {
  const { t } = useTranslation('lead');
  return (
    <>
      <ul className="gs-lines">
        {waitingLines(graph).map(({ node, rests }) => (
          <li key={node.code}>
            <strong>
              {node.caseId ? <Link to={paths.itemCase(node.caseId)}>{node.name}</Link> : node.name}
              <span className="gs-note">（{node.unitName}）</span>
            </strong>
            <ul className="gs-plain-list">
              {rests.map(({ from, gate, state }) => (
                <li key={`${from.code}-${gate}`}>
                  {labels().gate[gate]}：{from.name}（{from.unitName}）{' '}
                  <StatusTag tone={tone[state]}>{labels().prerequisiteState[state]}</StatusTag>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {graph.apart.length > 0 && (
        <p className="gs-note">{t('graph.apart', { names: graph.apart.map(({ item }) => item.name).join('、') })}</p>
      )}
    </>
  );
}
