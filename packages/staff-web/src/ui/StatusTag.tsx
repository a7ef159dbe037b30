export type Tone = 'neutral' | 'active' | 'good' | 'warning' | 'bad';

/** A state in a word. The tone only underlines what the word already says. */
export function StatusTag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`gs-tag gs-tag-${tone}`}>{children}</span>;
}
