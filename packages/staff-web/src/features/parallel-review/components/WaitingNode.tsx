import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { caseTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import type { WaitGraph, WaitNode } from './waiting-graph.logic.js';

/** A case, or an earlier result, in the graph; it says itself what it waits for. */
export function WaitingNode({ node, graph }: { node: WaitNode; graph: WaitGraph }) {
  const { t } = useTranslation('lead');
  const { itemCase } = node;
  const unmet = graph.edges.filter(({ to, state }) => to.code === node.code && state !== 'met');
  const content = (
    <>
      <span className="gs-note">{node.unitName}</span>
      <strong className="gs-node-name">{node.name}</strong>
      <span className="gs-node-state">
        {itemCase ? (
          <>
            <StatusTag tone={caseTone[itemCase.status]}>{labels().caseStatus[itemCase.status]}</StatusTag>
            {itemCase.clock.lamp !== 'grey' && <LampMark lamp={itemCase.clock.lamp} />}
          </>
        ) : (
          <span className="gs-note">{t(node.broughtIn ? 'graph.broughtIn' : 'graph.before')}</span>
        )}
      </span>
      {unmet.length > 0 && (
        <span className="gs-hidden">
          {t('graph.waitsFor', { names: unmet.map(({ from }) => from.name).join('、') })}
        </span>
      )}
    </>
  );
  const className = itemCase ? 'gs-node' : 'gs-node gs-node-before';
  return node.caseId ? (
    <Link className={className} to={paths.itemCase(node.caseId)} title={node.name}>
      {content}
    </Link>
  ) : (
    <div className={className} title={node.name}>
      {content}
    </div>
  );
}
