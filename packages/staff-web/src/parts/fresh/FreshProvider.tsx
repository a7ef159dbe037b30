import { type ReactNode, useState } from 'react';
import { ConfirmPasswordDialog } from './ConfirmPasswordDialog.js';
import { FreshContext } from './fresh-context.js';
import { FreshGate } from './fresh-gate.js';

/** Round all pages: whatever needs a fresh password asks for it over the page as it is. */
export function FreshProvider({ children }: { children: ReactNode }) {
  const [gate] = useState(() => new FreshGate());
  return (
    <FreshContext value={gate}>
      {children}
      <ConfirmPasswordDialog gate={gate} />
    </FreshContext>
  );
}
