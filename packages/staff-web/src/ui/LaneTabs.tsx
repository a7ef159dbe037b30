import type { ReactNode } from 'react';
import { TabStrip } from './TabStrip.js';

export interface Lane<K extends string> {
  key: K;
  label: string;
  /** Undefined until counted. */
  count: number | undefined;
}

interface Props<K extends string> {
  label: string;
  lanes: readonly Lane<K>[];
  current: K;
  onChange: (lane: K) => void;
  children: ReactNode;
}

/** The lanes of a queue with how many wait in each; the content belongs to the current one. */
export function LaneTabs<K extends string>({ label, lanes, current, onChange, children }: Props<K>) {
  return (
    <TabStrip
      label={label}
      current={current}
      onChange={onChange}
      tabs={lanes.map((lane) => ({
        key: lane.key,
        label: (
          <>
            {lane.label}
            {lane.count !== undefined && <span className="gs-lane-count">{lane.count}</span>}
          </>
        ),
        children: lane.key === current ? children : null,
      }))}
    />
  );
}
