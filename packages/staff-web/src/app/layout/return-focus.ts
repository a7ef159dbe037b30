const dialog = '[role="dialog"], [role="alertdialog"]';

/**
 * Whoever closes a dialog by keyboard goes on where it was opened (WCAG 2.4.3). The dialogs leave the page together with what
 * they stand in, before they could give the focus back themselves: one watch over the page does it for all of them.
 */
export function returnFocus(page: Document): () => void {
  let last: HTMLElement | null = null;
  let within = false;
  const keep = ({ target }: FocusEvent) => {
    const focused = target as HTMLElement;
    within = focused.closest(`${dialog}, .ant-modal-root`) !== null;
    if (!within) last = focused;
  };
  const watch = new MutationObserver(() => {
    // The last one has gone, and took the focus with it.
    if (!within || page.querySelector(dialog) || page.activeElement !== page.body) return;
    within = false;
    if (last?.isConnected) last.focus({ preventScroll: true });
  });
  page.addEventListener('focusin', keep);
  watch.observe(page.body, { childList: true });
  return () => {
    page.removeEventListener('focusin', keep);
    watch.disconnect();
  };
}
