import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetKeyOf, keyOf, moveKeyOf, newKeyOf } from '../api/sent-keys.js';
import { useMe } from '../session/session.js';
import { draftToTakeUp, inTab, keptIn, placeOf, type Kept } from './draft.rules.js';
import { becomeAnotherTab, thisTab } from './tab.js';

export interface Draft<T> {
  values: T;
  set: (changes: Partial<T>) => void;
  /** One key until it is recorded or thrown away: sent twice it is recorded once. */
  idempotencyKey: string;
  /** Whether what is shown was kept from another time. */
  restored: boolean;
  /** After sending, or to begin again; `next` is what the form then shows. */
  clear: (next?: Partial<T>) => void;
  /** For somebody who has looked that what was sent before is something else, or is not there. */
  renewKey: () => void;
}

/** Where this tab keeps the draft: `at` now, `own` once what was taken up is done with. */
interface Place {
  own: string;
  at: string;
}

/**
 * What somebody is typing survives a closed tab and an ended session: it is kept on this computer, under the person's id
 * and the tab's, until it is sent or thrown away. A new tab takes up the latest. `source`: what the address proposes (its
 * search), of which the draft then is; an address that proposes nothing takes up what was left last.
 */
export function useDraft<T extends object>(name: string, initial: T, source = ''): Draft<T> {
  const form = `pnrr:draft:${useMe().id}:${name}`;
  const [place, setPlace] = useState<Place>(() => takeUp(form, source));
  const [found] = useState(() => keptIn<T>(localStorage.getItem(place.at)));
  const [values, setValues] = useState<T>({ ...initial, ...found?.values });
  const [restored, setRestored] = useState(found !== null);
  const [idempotencyKey, setKey] = useState(() => keyOf(place.at, found?.key));
  const mine = useRef<Kept<T> | null>(found);
  const keep = useCallback((at: string, kept: Kept<T>) => {
    mine.current = kept;
    localStorage.setItem(at, JSON.stringify(kept));
  }, []);
  const set = useCallback(
    (changes: Partial<T>) =>
      setValues((before) => {
        const next = { ...before, ...changes };
        keep(place.at, { values: next, key: idempotencyKey, at: Date.now() });
        return next;
      }),
    [place, idempotencyKey, keep],
  );
  const clear = useCallback(
    (next: Partial<T> = {}) => {
      mine.current = null;
      localStorage.removeItem(place.at);
      forgetKeyOf(place.at);
      setPlace({ own: place.own, at: place.own });
      setKey(newKeyOf(place.own));
      setRestored(false);
      setValues({ ...initial, ...next });
    },
    [place, initial],
  );
  const renewKey = useCallback(() => {
    const key = newKeyOf(place.at);
    setKey(key);
    if (mine.current) keep(place.at, { ...mine.current, key });
  }, [place, keep]);
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key !== place.at || mine.current === null) return;
      // Another tab has taken it up, or sent it: as long as this one shows it, it stays. Or another tab, a copy of this one, writes here: then they part.
      const at = newValue === null ? place.at : inTab(place.at, becomeAnotherTab());
      keep(at, mine.current);
      if (at === place.at) return;
      keyOf(at, idempotencyKey);
      setPlace({ own: inTab(place.own, thisTab()), at });
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [place, idempotencyKey, keep]);
  return { values, set, idempotencyKey, restored, clear, renewKey };
}

/** The place of the draft that a form begins with, which is from now on this tab's. Where another tab still shows it, that one keeps its own. */
function takeUp(form: string, source: string): Place {
  const tab = thisTab();
  const own = placeOf(form, source, tab);
  const drafts = Object.keys(localStorage).flatMap((place) => {
    if (!place.startsWith(form) || place.endsWith(':sent')) return [];
    const kept = keptIn(localStorage.getItem(place));
    return kept ? [{ place, at: kept.at }] : [];
  });
  const from = draftToTakeUp(drafts, form, source, tab);
  if (from === null) return { own, at: own };
  const at = inTab(from, tab);
  if (at !== from) {
    localStorage.setItem(at, localStorage.getItem(from) ?? '');
    localStorage.removeItem(from);
    moveKeyOf(from, at);
  }
  return { own, at };
}
