import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** Nothing here, said in words; `children` offers what can be done instead. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
      {children}
    </Empty>
  );
}
