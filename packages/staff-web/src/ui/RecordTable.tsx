import { Grid, Table } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState.js';

export interface RecordColumn<T> {
  key: string;
  title: string;
  width?: number;
  render: (record: T) => ReactNode;
}

interface Props<T> {
  label: string;
  columns: readonly RecordColumn<T>[];
  records: readonly T[];
  rowKey: (record: T) => string;
  loading?: boolean;
  empty: string;
}

/** A list of records: a table where there is room, cards headed by the first column on a phone. */
export function RecordTable<T extends object>({ label, columns, records, rowKey, loading, empty }: Props<T>) {
  const wide = Grid.useBreakpoint().md ?? window.innerWidth >= 768;
  const [first, ...rest] = columns;
  if (!loading && records.length === 0) return <EmptyState text={empty} />;
  if (!wide && first) {
    return (
      <ul className="gs-cards" aria-label={label} aria-busy={loading}>
        {records.map((record) => (
          <li key={rowKey(record)} className="gs-card">
            <div className="gs-card-head">{first.render(record)}</div>
            <dl className="gs-facts">
              {rest.map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{column.render(record)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table<T>
      aria-label={label}
      size="middle"
      rowKey={rowKey}
      dataSource={[...records]}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={columns.map((column) => ({
        key: column.key,
        title: column.title,
        width: column.width,
        render: (_: unknown, record: T) => column.render(record),
      }))}
    />
  );
}
