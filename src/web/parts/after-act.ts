import { useCallback, useEffect, useRef } from 'react';

/**
 * Where the focus goes once an act has changed what is on screen, which often takes the button that began it away: to
 * what stands there now, or else to the page's content.
 * @param shown what is on screen, in a word: that it is another one says that the act has changed it
 * @returns to be called when the act is recorded
 */
export function useFocusAfterAct(shown: string, find: () => HTMLElement | null | undefined): () => void {
  const hasActed = useRef(false);
  useEffect(() => {
    if (!hasActed.current) return;
    hasActed.current = false;
    (find() ?? document.getElementById('content'))?.focus();
  }, [shown]);
  return useCallback(() => void (hasActed.current = true), []);
}
