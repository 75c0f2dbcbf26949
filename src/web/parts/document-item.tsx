import { useRef, useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useMay } from '../session/session.js';
import { ActDialog } from './act-dialog.js';
import { useFocusAfterAct } from './after-act.js';
import { Moment } from './moments.js';
import { Person } from './people.js';

const TEXTS = bilingual({
  it: {
    withdrawn: 'allegato per errore', size: (kb: string) => `${kb}\u00a0kB`, withdraw: 'Allegato per errore', title: (name: string) => `«${name}» è stato allegato per errore`, verb: 'Dichiara',
    lead: 'Resta dov’è, con il suo contenuto, e lo dice: del registro nulla si cancella.', done: (name: string) => `«${name}» è segnato come allegato per errore.`,
  },
  en: {
    withdrawn: 'attached by mistake', size: (kb: string) => `${kb}\u00a0kB`, withdraw: 'Attached by mistake', title: (name: string) => `“${name}” was attached by mistake`, verb: 'Declare',
    lead: 'It stays where it is, with its content, and says so: nothing is erased from the book.', done: (name: string) => `“${name}” is marked as attached by mistake.`,
  },
});

/** A document of a thing: its content, who attached it, and whether that was a mistake. */
export function DocumentItem({ of: document, onDone }: { of: Schema<'DocumentView'>; onDone: (said: string) => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const mayWithdraw = useMay('propose-money') && document.state === 'attached';
  const [isOpen, setOpen] = useState(false);
  const content = useRef<HTMLAnchorElement>(null);
  const acted = useFocusAfterAct(document.state, () => content.current);
  const done = () => {
    acted();
    setOpen(false);
    onDone(texts.done(document.name));
  };
  return (
    <li>
      <a ref={content} href={`/api/v1/documents/${document.entry}/content`} download>
        {document.name}
      </a>{' '}
      <span className="hint">
        {texts.size(new Intl.NumberFormat(language).format(Math.ceil(document.size / 1000)))} · <Person id={document.attachedBy} /> · <Moment of={document.attachedAt} />
      </span>{' '}
      {document.state === 'withdrawn' && (
        <>
          <span className="badge-state badge-bad">{texts.withdrawn}</span> {document.withdrawalReason}
        </>
      )}
      {mayWithdraw && (
        <button type="button" className="btn btn-link btn-sm no-print" onClick={() => setOpen(true)}>
          {texts.withdraw}…
        </button>
      )}
      {isOpen && <Withdrawal of={document} onDone={done} onClose={() => setOpen(false)} />}
    </li>
  );
}

function Withdrawal({ of: { entry, name }, onDone, onClose }: { of: Schema<'DocumentView'>; onDone: () => void; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  return (
    <ActDialog
      name={`withdraw document ${entry}`}
      title={texts.title(name)}
      verb={texts.verb}
      dangerous
      act={({ reason = '', idempotencyKey }) => call('post', '/api/v1/documents/{entry}/withdrawal', { path: { entry }, idempotencyKey, body: { reason } })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{texts.lead}</p>
    </ActDialog>
  );
}
