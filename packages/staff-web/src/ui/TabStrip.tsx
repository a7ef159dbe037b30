import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

export interface Tab<K extends string> {
  key: K;
  label: ReactNode;
  children: ReactNode;
}

interface Props<K extends string> {
  label: string;
  tabs: readonly Tab<K>[];
  /** Which tab is open, when the page keeps that itself; else the first one is to begin with. */
  current?: K;
  onChange?: (key: K) => void;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Tabs of which only the open one is drawn. The component library's own tabs put a button among the tabs when there is
 * no room for all of them, which screen readers stumble over; here the strip scrolls.
 */
export function TabStrip<K extends string>({ label, tabs, current, onChange }: Props<K>) {
  const ids = useId();
  const strip = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(tabs[0]?.key);
  const open = tabs.find((tab) => tab.key === (current ?? own)) ?? tabs[0];
  const choose = (key: K) => {
    setOwn(key);
    onChange?.(key);
  };
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === open?.key);
    const ends: Record<string, number> = { Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    const to = step === undefined ? ends[event.key] : (at + step + tabs.length) % tabs.length;
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    choose(tab.key);
    strip.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to ?? 0]?.focus();
  };
  if (!open) return null;
  return (
    <div>
      <div ref={strip} role="tablist" aria-label={label} className="gs-tabs">
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${ids}-tab-${tab.key}`}
            aria-selected={tab.key === open.key}
            aria-controls={tab.key === open.key ? `${ids}-panel` : undefined}
            tabIndex={tab.key === open.key ? 0 : -1}
            className="gs-tab"
            onClick={() => choose(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div key={open.key} role="tabpanel" id={`${ids}-panel`} aria-labelledby={`${ids}-tab-${open.key}`}>
        {open.children}
      </div>
    </div>
  );
}
