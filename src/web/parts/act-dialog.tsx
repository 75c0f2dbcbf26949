import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useDoing } from '../api/reading.js';
import { keyOf, newKeyOf } from '../api/sent-keys.js';
import { bilingual, useTexts } from '../language/language.js';
import { useMe } from '../session/session.js';
import { Dialog } from './dialog.js';
import { ReasonField } from './fields.js';
import { SendingAlert } from './sending-alert.js';

const TEXTS = bilingual({
  it: { cancel: 'Annulla', working: 'In corso…', reason: 'Motivazione' },
  en: { cancel: 'Cancel', working: 'Working…', reason: 'Reason' },
});

interface ActDialogProps<Output> {
  /** The act and what it is done to: by it the act is known again when no answer came. */
  title: string;
  /** The word on the button, a verb: Approva, Respingi. */
  verb: string;
  dangerous?: boolean;
  reason?: 'mandatory' | 'optional' | 'none';
  /** Whether what the fields in it hold can be sent. */
  ready?: boolean;
  act: (given: { reason: string | undefined; idempotencyKey: string }) => Promise<Output>;
  onDone: (output: Output) => void;
  onClose: () => void;
  children?: ReactNode;
}

/**
 * Confirms one act, with its reason and what else it needs. Never done before the server has said so; while it is asked
 * nobody leaves, and who comes back after a lost answer sends under the same key.
 */
export function ActDialog<Output>({ title, verb, dangerous = false, reason: asked = 'mandatory', ready = true, act, onDone, onClose, children }: ActDialogProps<Output>) {
  const texts = useTexts(TEXTS);
  const [reason, setReason] = useState('');
  const place = `pnrr:act:${useMe().id}:${title}`;
  const [key, setKey] = useState(() => keyOf(place));
  const client = useQueryClient();
  // Said as soon as it is done: what is then read again may take away whatever has opened this dialog.
  const doing = useDoing(async (given: Parameters<typeof act>[0]) => {
    const output = await act(given);
    onDone(output);
    return output;
  });
  const canSend = ready && !doing.isPending && (asked !== 'mandatory' || reason.trim() !== '');
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
      <form onSubmit={submit}>
        <SendingAlert error={doing.error} list={null} onGoOn={goOn} />
        {children}
        {asked !== 'none' && <ReasonField label={texts.reason} optional={asked === 'optional'} value={reason} onChange={setReason} />}
        <div className="form-acts">
          <Button type="submit" color={dangerous ? 'danger' : 'primary'} disabled={!canSend}>
            {doing.isPending ? texts.working : verb}
          </Button>
          <Button type="button" color="primary" outline disabled={doing.isPending} onClick={leave}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
