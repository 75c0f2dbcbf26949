import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useDoing } from '../api/reading.js';
import { keyOf, newKeyOf } from '../api/sent-keys.js';
import { bilingual, useTexts } from '../language/language.js';
import { useMe } from '../session/session.js';
import { Dialog } from './dialog.js';
import { DraftNote } from './draft-note.js';
import { useDraft, type Draft } from './draft.js';
import { ReasonField } from './fields.js';
import { MeanwhileAlert, useMeanwhile, type Shown } from './meanwhile.js';
import { isReason } from './reason.rules.js';
import { SendingAlert } from './sending-alert.js';

const TEXTS = bilingual({
  it: { cancel: 'Annulla', close: 'Chiudi', working: 'In corso…', reason: 'Motivazione' },
  en: { cancel: 'Cancel', close: 'Close', working: 'Working…', reason: 'Reason' },
});

const NO_REASON = { reason: '' };

interface ActDialogProps<Output> {
  /** The act and what it is done to, in words of no language: by them it is known again when no answer came, and so is the reason that was begun. */
  name: string;
  title: string;
  /** The word on the button, a verb: Approva, Respingi. */
  verb: string;
  dangerous?: boolean;
  reason?: 'mandatory' | 'optional' | 'none';
  /** Whether what the fields in it hold can be sent. */
  ready?: boolean;
  /** What they hold, where that is kept as the reason is. */
  fields?: Pick<Draft<object>, 'restored' | 'clear'>;
  /** What is decided on, as it was shown: once it is something else nothing is sent. */
  shown?: Shown;
  act: (given: { reason: string | undefined; idempotencyKey: string }) => Promise<Output>;
  onDone: (output: Output) => void;
  onClose: () => void;
  children?: ReactNode;
}

/**
 * Confirms one act, with its reason and what else it needs. Never done before the server has said so; while it is asked
 * nobody leaves, and who comes back after a lost answer sends under the same key. Left before, it keeps the reason begun.
 */
export function ActDialog<Output>({ name, title, verb, dangerous = false, reason: asked = 'mandatory', ready = true, fields, shown, act, onDone, onClose, children }: ActDialogProps<Output>) {
  const texts = useTexts(TEXTS);
  const draft = useDraft(`act:${name}`, NO_REASON);
  const { reason } = draft.values;
  const kept = { restored: draft.restored || fields?.restored === true, clear: () => (draft.clear(), fields?.clear()) };
  const place = `pnrr:act:${useMe().id}:${name}`;
  const [key, setKey] = useState(() => keyOf(place));
  const client = useQueryClient();
  const { isOvertaken, stands } = useMeanwhile(shown);
  // Said as soon as it is done: what is then read again may take away whatever has opened this dialog.
  const doing = useDoing(async (given: Parameters<typeof act>[0]) => {
    if (!(await stands())) return;
    const output = await act(given);
    kept.clear();
    onDone(output);
  });
  const canSend = ready && !isOvertaken && !doing.isPending && (asked === 'none' || isReason(reason) || (asked === 'optional' && reason.trim() === ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSend) return;
    doing.mutate({ reason: reason.trim() || undefined, idempotencyKey: key });
  };
  const leave = () => {
    // What is behind may show what became of it.
    if (doing.error) void client.invalidateQueries();
    onClose();
  };
  const goOn = () => {
    setKey(newKeyOf(place));
    doing.reset();
  };
  return (
    <Dialog title={title} onClose={doing.isPending ? null : leave}>
      <form data-saves onSubmit={submit}>
        {isOvertaken && shown ? <MeanwhileAlert id={shown.id} /> : <SendingAlert error={doing.error} list={null} onGoOn={goOn} />}
        <DraftNote of={kept} />
        {children}
        {asked !== 'none' && <ReasonField label={texts.reason} optional={asked === 'optional'} value={reason} onChange={(text) => draft.set({ reason: text })} />}
        <div className="form-acts">
          <Button type="submit" color={dangerous ? 'danger' : 'primary'} disabled={!canSend}>
            {doing.isPending ? texts.working : verb}
          </Button>
          <Button type="button" color="primary" outline disabled={doing.isPending} onClick={leave}>
            {isOvertaken ? texts.close : texts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
