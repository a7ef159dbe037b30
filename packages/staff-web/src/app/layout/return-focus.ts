const dialog = '[role="dialog"], [role="alertdialog"]';

/**
 * Whoever closes a dialog by keyboard goes on where it was opened (WCAG 2.4.3). The dialogs leave the page together with what
 * they stand in, before they could give the focus back themselves: one watch over the page does it for all of them.
 */
export function returnFocus(page: Document): () => void {
  let last: HTMLElement | null = null;
  const keep = ({ target }: FocusEvent) => {
    const focused = target as HTMLElement;
    if (!focused.closest(`${dialog}, .ant-modal-root`)) last = focused;
  };
  const closed = ({ removedNodes }: MutationRecord) =>
    [...removedNodes].some((node) => node instanceof HTMLElement && node.querySelector(dialog) !== null);
  const watch = new MutationObserver((changes) => {
    if (!changes.some(closed) || page.querySelector(dialog) || page.activeElement !== page.body) return;
    if (last?.isConnected) last.focus({ preventScroll: true });
  });
  page.addEventListener('focusin', keep);
  watch.observe(page.body, { childList: true });
  return () => {
    page.removeEventListener('focusin', keep);
    watch.disconnect();
  };
}
