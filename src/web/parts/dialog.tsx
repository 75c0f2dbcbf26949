import { useEffect, useId, useRef, type ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';

const TEXTS = bilingual({ it: { close: 'Chiudi' }, en: { close: 'Close' } });

/** A modal dialog of the browser's own: it keeps the focus, closes with Esc, and gives the focus back. `onClose` null: it cannot be left. */
export function Dialog({ title, onClose, wide = false, children }: { title: string; onClose: (() => void) | null; wide?: boolean; children: ReactNode }) {
  const texts = useTexts(TEXTS);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className="dialog-head">
        <h2 id={heading}>{title}</h2>
        {onClose && (
          <button type="button" className="icon-button" aria-label={texts.close} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
