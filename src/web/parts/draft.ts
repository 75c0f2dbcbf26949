import { useCallback, useState } from 'react';
import { forgetKeyOf, keyOf, newKeyOf } from '../api/sent-keys.js';
import { useMe } from '../session/session.js';

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

/** Where drafts are kept: one for the form, and one for each source that an address has named. */
interface Place {
  own: string;
  at: string;
}

/**
 * What somebody is typing survives a closed tab and an ended session: it is kept on this computer, under the person's
 * id, until it is sent or thrown away. `source`: what the address proposes (its search), of which the draft then is; an
 * address that proposes nothing takes up what was left last.
 */
export function useDraft<T extends object>(name: string, initial: T, source = ''): Draft<T> {
  const form = `pnrr:draft:${useMe().id}:${name}`;
  const [place, setPlace] = useState<Place>(() => placeOf(form, source));
  const [found] = useState(() => read<T>(place.at));
  const [values, setValues] = useState<T>({ ...initial, ...found });
  const [restored, setRestored] = useState(found !== null);
  const [idempotencyKey, setKey] = useState(() => keyOf(place.at));
  const set = useCallback(
    (changes: Partial<T>) =>
      setValues((before) => {
        const next = { ...before, ...changes };
        localStorage.setItem(place.at, JSON.stringify({ values: next }));
        return next;
      }),
    [place],
  );
  const clear = useCallback(
    (next: Partial<T> = {}) => {
      localStorage.removeItem(place.at);
      forgetKeyOf(place.at);
      setPlace({ own: place.own, at: place.own });
      setKey(newKeyOf(place.own));
      setRestored(false);
      setValues({ ...initial, ...next });
    },
    [place, initial],
  );
  const renewKey = useCallback(() => setKey(newKeyOf(place.at)), [place]);
  return { values, set, idempotencyKey, restored, clear, renewKey };
}

function placeOf(form: string, source: string): Place {
  const own = source === '' ? form : `${form}?${source}`;
  if (source !== '' || localStorage.getItem(form) !== null) return { own, at: own };
  return { own, at: Object.keys(localStorage).find((key) => key.startsWith(`${form}?`) && !key.endsWith(':sent')) ?? own };
}

function read<T extends object>(place: string): T | null {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as { values: T } | null)?.values ?? null;
  } catch {
    localStorage.removeItem(place);
    return null;
  }
}
