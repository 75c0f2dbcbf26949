import { useEffect, useState } from 'react';

/**
 * Whoever types fast presses Enter before the answer has come: what it finds first is then taken when it comes. The
 * result says that Enter was pressed (true), or that something else was typed or pressed since (false).
 */
export function useWanted(hasCome: boolean, takeFirst: () => void): (wanted: boolean) => void {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || !hasCome) return;
    setWanted(false);
    takeFirst();
  });
  return setWanted;
}
