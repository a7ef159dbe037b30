import type { ReactNode, Ref } from 'react';

export type Tone = 'info' | 'ok' | 'warn' | 'bad';

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** Set when it appears in answer to something the person did: it is read out at once. */
  live?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

export function Notice({ tone = 'info', title, live = false, children, ref }: NoticeProps) {
  const role = live ? (tone === 'bad' || tone === 'warn' ? 'alert' : 'status') : undefined;
  return (
    <div ref={ref} className={`notice notice-${tone}`} role={role} tabIndex={-1}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
