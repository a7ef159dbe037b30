import { Tabs } from 'antd';
import type { ReactNode } from 'react';

export interface Lane<K extends string> {
  key: K;
  label: string;
  /** Undefined until counted. */
  count: number | undefined;
}

interface Props<K extends string> {
  lanes: readonly Lane<K>[];
  current: K;
  onChange: (lane: K) => void;
  children: ReactNode;
}

/** The lanes of a queue with how many wait in each; the content belongs to the current one. */
export function LaneTabs<K extends string>({ lanes, current, onChange, children }: Props<K>) {
  return (
    <Tabs
      activeKey={current}
      onChange={(key) => {
        const lane = lanes.find((each) => each.key === key);
        if (lane) onChange(lane.key);
      }}
      items={lanes.map((lane) => ({
        key: lane.key,
        label: (
          <span>
            {lane.label}
            {lane.count !== undefined && <span className="gs-lane-count">{lane.count}</span>}
          </span>
        ),
        children: lane.key === current ? children : null,
      }))}
    />
  );
}
