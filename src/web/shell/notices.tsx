import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';

interface Notice {
  id: number;
  text: ReactNode;
}

const TEXTS = bilingual({ it: { close: 'Chiudi l’avviso' }, en: { close: 'Close the notice' } });
const SHOWN_MS = 8_000;
const Say = createContext<(text: ReactNode) => void>(() => undefined);

/** Says in a corner what has just been done, also to screen readers. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const texts = useTexts(TEXTS);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const drop = useCallback((id: number) => setNotices((before) => before.filter((notice) => notice.id !== id)), []);
  const say = useCallback(
    (text: ReactNode) => {
      const id = Date.now() + Math.random();
      setNotices((before) => [...before.slice(-2), { id, text }]);
      setTimeout(() => drop(id), SHOWN_MS);
    },
    [drop],
  );
  const list = useMemo(
    () => (
      <div className="notices" role="status" aria-live="polite">
        {notices.map(({ id, text }) => (
          <div key={id} className="notice">
            <div>{text}</div>
            <button type="button" className="icon-button" aria-label={texts.close} onClick={() => drop(id)}>
              <span aria-hidden="true">×</span>
            </button>
          </div>
        ))}
      </div>
    ),
    [notices, drop, texts],
  );
  return (
    <Say.Provider value={say}>
      {children}
      {list}
    </Say.Provider>
  );
}

/** Says that something has been done. */
export const useNotice = (): ((text: ReactNode) => void) => useContext(Say);
