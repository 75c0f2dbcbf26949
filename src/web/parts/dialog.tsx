import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { findLostFocus } from './lost-focus.js';

const TEXTS = bilingual({ it: { close: 'Chiudi' }, en: { close: 'Close' } });

/**
 * A modal dialog of the browser's own: it begins at its first field, keeps the focus, closes with Esc, and gives the focus
 * back. `onClose` null: it cannot be left.
 */
export function Dialog({ title, onClose, wide = false, children }: { title: string; onClose: (() => void) | null; wide?: boolean; children: ReactNode }) {
  const texts = useTexts(TEXTS);
  const heading = useId();
  return (
    <dialog className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={heading} {...useModal(onClose)}>
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

const FIRST_FIELD = '.dialog-body :is(input, select, textarea):not([disabled])';

/**
 * Opens it, and lets it be left only as it may. Browsers close a dialog at a second Esc without asking again: one that
 * must stay does not hear the key, says so by `closedby`, and is opened again where that did not help.
 */
function useModal(onClose: (() => void) | null) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element && !element.open) {
      element.showModal();
      // The browser's own choice would be the button that closes it.
      element.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    }
    return () => {
      element?.close();
      findLostFocus();
    };
  }, []);
  return {
    ref,
    closedby: onClose ? ('closerequest' as const) : ('none' as const),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !onClose) event.preventDefault();
    },
    onCancel: (event: SyntheticEvent<HTMLDialogElement>) => {
      // A file field within says so too when nothing was chosen.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onClose?.();
    },
    onClose: ({ target, currentTarget: element }: SyntheticEvent<HTMLDialogElement>) => {
      if (target !== element || element.open) return;
      if (onClose) onClose();
      else element.showModal();
    },
  };
}
