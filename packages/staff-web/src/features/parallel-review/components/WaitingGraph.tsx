import { Grid } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../../ui/ScrollRegion.js';
import { WaitingList } from './WaitingList.js';
import { WaitingNode } from './WaitingNode.js';
import { type WaitingCase, waitingGraph } from './waiting-graph.logic.js';
import { leftOf, routesOf, topOf } from './waiting-routes.logic.js';

const box = { width: 186, height: 100, across: 56, down: 26 };

/** 谁等谁: the cases of a stage in columns, each to the right of what it rests on. The same is there as text; on a phone only that. */
export function WaitingGraph({ cases }: { cases: readonly WaitingCase[] }) {
  const { t } = useTranslation('lead');
  const wide = Grid.useBreakpoint().md ?? window.innerWidth >= 768;
  const [active, setActive] = useState<string | null>(null);
  const graph = waitingGraph(cases);
  if (graph.edges.length === 0) return <p className="gs-note">{t('graph.none')}</p>;
  if (!wide) return <WaitingList graph={graph} />;
  const width = graph.columns * (box.width + box.across) - box.across;
  const height = graph.rows * (box.height + box.down);
  return (
    <div className="gs-panel">
      <ScrollRegion className="gs-graph-scroll" label={t('graph.title')}>
        <div className="gs-graph" style={{ width, height }}>
          <svg width={width} height={height} aria-hidden="true" focusable="false">
            {routesOf(graph, box).map(({ edge: { from, to, gate, state }, path, head: { x, y } }) => (
              <g
                key={`${from.code}-${to.code}-${gate}`}
                className={`gs-edge gs-edge-${state}`}
                data-active={active === from.code || active === to.code}
              >
                <path d={path} />
                <path className="gs-edge-head" d={`M ${x - 8} ${y - 5} L ${x} ${y} L ${x - 8} ${y + 5} Z`} />
              </g>
            ))}
          </svg>
          <ul>
            {graph.nodes.map((node) => (
              <li
                key={node.code}
                style={{ left: leftOf(node, box), top: topOf(node, box), width: box.width, height: box.height }}
                onMouseEnter={() => setActive(node.code)}
                onMouseLeave={() => setActive(null)}
                onFocus={() => setActive(node.code)}
                onBlur={() => setActive(null)}
              >
                <WaitingNode node={node} graph={graph} />
              </li>
            ))}
          </ul>
        </div>
      </ScrollRegion>
      <p className="gs-graph-legend">
        {(['met', 'waiting', 'failed'] as const).map((state) => (
          <span key={state} className={`gs-legend gs-legend-${state}`}>
            {t(`graph.legend.${state}`)}
          </span>
        ))}
      </p>
      {graph.apart.length > 0 && (
        <p className="gs-note">{t('graph.apart', { names: graph.apart.map(({ item }) => item.name).join('、') })}</p>
      )}
      <details>
        <summary>{t('graph.asText')}</summary>
        <WaitingList graph={graph} />
      </details>
    </div>
  );
}
