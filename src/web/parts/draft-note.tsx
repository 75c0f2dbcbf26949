import type { MouseEvent } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import type { Draft } from './draft.js';
import { SendingAlert } from './sending-alert.js';

const TEXTS = bilingual({
  it: { restored: 'Bozza ripresa da dove era rimasta.', discard: 'Scarta la bozza' },
  en: { restored: 'Draft taken up from where it was.', discard: 'Discard the draft' },
});

/** Says that a form shows what was kept from another time, and lets it be thrown away. */
export function DraftNote({ of: draft, onDiscard }: { of: Pick<Draft<object>, 'restored' | 'clear'>; onDiscard?: () => void }) {
  const texts = useTexts(TEXTS);
  if (!draft.restored) return null;
  const discard = ({ currentTarget: button }: MouseEvent) => {
    draft.clear();
    onDiscard?.();
    // The button goes with the note: one goes on where the form begins.
    button.closest('form')?.querySelector<HTMLElement>(':is(input, select, textarea):not(:disabled)')?.focus();
  };
  return (
    <p className="draft-note">
      {texts.restored}{' '}
      <button type="button" className="btn btn-link btn-sm" onClick={discard}>
        {texts.discard}
      </button>
    </p>
  );
}

interface DraftStateProps {
  of: Pick<Draft<object>, 'restored' | 'clear' | 'renewKey'>;
  /** The sending of it. */
  sending: { error: unknown; reset: () => void };
  /** The address of the list in which it is seen once it is recorded. */
  list: string;
}

/** What there is to say above a form whose draft is sent under its key: that it was taken up again, and what went wrong with sending it. */
export function DraftState({ of: draft, sending, list }: DraftStateProps) {
  return (
    <>
      <DraftNote of={draft} onDiscard={sending.reset} />
      <SendingAlert
        error={sending.error}
        list={list}
        onGoOn={() => {
          draft.renewKey();
          sending.reset();
        }}
        onDiscard={() => {
          draft.clear();
          sending.reset();
        }}
      />
    </>
  );
}
