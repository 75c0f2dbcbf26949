/**
 * What had the focus may be gone: the button that opened a dialog, the note that was put away. Keys then go on from the
 * page, not from nowhere.
 */
export function findLostFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
  });
}
