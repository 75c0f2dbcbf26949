import { useCallback, useRef, useState } from 'react';
import { useMe } from '../session/session.js';

interface Kept<T> {
  values: T;
  /** One key for as long as the draft lives: sent twice it is recorded once. */
  key: string;
}

export interface Draft<T> {
  values: T;
  set: (changes: Partial<T>) => void;
  idempotencyKey: string;
  /** Whether what is shown was kept from another time. */
  restored: boolean;
  /** After sending, or to begin again; `next` is what the form then shows. */
  clear: (next?: Partial<T>) => void;
}

/**
 * What somebody is typing survives a closed tab and an ended session: it is kept on this computer, under the person's
 * id, until it is sent or thrown away.
 */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const place = `pnrr:draft:${useMe().id}:${name}`;
  const first = useRef<{ kept: Kept<T>; restored: boolean } | null>(null);
  first.current ??= read(place, initial);
  const [kept, setKept] = useState<Kept<T>>(first.current.kept);
  const [restored, setRestored] = useState(first.current.restored);
  const set = useCallback(
    (changes: Partial<T>) =>
      setKept((before) => {
        const next = { values: { ...before.values, ...changes }, key: before.key };
        localStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    [place],
  );
  const clear = useCallback(
    (next: Partial<T> = {}) => {
      localStorage.removeItem(place);
      setRestored(false);
      setKept({ values: { ...initial, ...next }, key: crypto.randomUUID() });
    },
    [place, initial],
  );
  return { values: kept.values, set, idempotencyKey: kept.key, restored, clear };
}

function read<T extends object>(place: string, initial: T): { kept: Kept<T>; restored: boolean } {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<T> | null;
    if (found) return { kept: { values: { ...initial, ...found.values }, key: found.key }, restored: true };
  } catch {
    localStorage.removeItem(place);
  }
  return { kept: { values: initial, key: crypto.randomUUID() }, restored: false };
}
