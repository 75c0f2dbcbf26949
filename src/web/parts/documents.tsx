import { useId, useRef, useState } from 'react';
import { request, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing, useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { useMay } from '../session/session.js';
import { useNotice } from '../shell/notices.js';
import { DocumentItem } from './document-item.js';
import { ProblemAlert } from './problem-alert.js';
import { Reading } from './reading-state.js';

type Holder = 'acts' | 'grants' | 'reductions' | 'disbursements' | 'recoveries' | 'changes' | 'outcomes';

const TEXTS = bilingual({
  it: {
    title: 'Documenti', none: 'Nessun documento allegato.', attach: 'Allega un documento', hint: 'PDF, P7M, XML o immagine, fino a 25 MB.', sending: 'Invio in corso: non chiuda la pagina…',
    done: (name: string) => `«${name}» è stato registrato.`, already: (name: string) => `È già allegato come «${name}»: non è stato registrato due volte.`, failed: (name: string, of: string) => `«${name}»: non si sa se è stato allegato a ${of}. Guardi fra i suoi documenti.`,
  },
  en: {
    title: 'Documents', none: 'No document attached.', attach: 'Attach a document', hint: 'PDF, P7M, XML or image, up to 25 MB.', sending: 'Sending: do not close the page…',
    done: (name: string) => `“${name}” has been recorded.`, already: (name: string) => `It is attached already, as “${name}”: it was not recorded twice.`, failed: (name: string, of: string) => `“${name}”: it is not known whether it was attached to ${of}. Look among its documents.`,
  },
});

/** What is attached to a thing, and attaching: it is always plain whether an upload succeeded. */
export function Documents({ of, id }: { of: Holder; id: string }) {
  const texts = useTexts(TEXTS);
  const title = useId();
  const mayAttach = useMay('propose-money');
  const input = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const documents = useReading(`/api/v1/${of}/{id}/documents` as '/api/v1/grants/{id}/documents', { path: { id }, query: { limit: 100 } });
  const say = useNotice();
  // Whoever has left the page meanwhile is told wherever they are.
  const isLeft = () => input.current === null;
  const attaching = useDoing(async (file: File) => {
    const said = await attach(of, id, file).then(
      ({ name, isNew }) => (isNew ? texts.done(name) : texts.already(name)),
      (error: unknown) => {
        if (isLeft()) say(error instanceof Refused ? error.problem.detail : texts.failed(file.name, id));
        throw error;
      },
    );
    if (isLeft()) say(said);
    return said;
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    setDone(null);
    attaching.mutate(file, {
      onSuccess: setDone,
      // Without an answer it may have been recorded.
      onError: () => void documents.refetch(),
      onSettled: () => {
        if (input.current) input.current.value = '';
      },
    });
  };
  return (
    <section className="page-section" aria-labelledby={title}>
      <h2 id={title}>{texts.title}</h2>
      <Reading of={documents}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="nothing">{texts.none}</p>
          ) : (
            <ul className="documents">
              {items.map((document) => (
                <DocumentItem key={document.entry} of={document} onDone={setDone} />
              ))}
            </ul>
          )
        }
      </Reading>
      {mayAttach && (
        <label className="form-field">
          <span>{texts.attach}</span>
          <input ref={input} className="form-control" type="file" accept=".pdf,.p7m,.xml,.jpg,.jpeg,.png,.tif,.tiff" disabled={attaching.isPending} onChange={(event) => take(event.target.files?.[0])} />
          <span className="hint">{texts.hint}</span>
        </label>
      )}
      <div role="status" aria-live="polite">
        {attaching.isPending && <p>{texts.sending}</p>}
        {done !== null && <p className="done">{done}</p>}
      </div>
      <ProblemAlert error={attaching.error} />
    </section>
  );
}

/** Sends a file. The same content again, as after a lost answer, is there already: that is what was wanted. */
async function attach(of: Holder, id: string, file: File): Promise<{ name: string; isNew: boolean }> {
  const form = new FormData();
  form.append('file', file);
  try {
    const response = await request('post', `/api/v1/${of}/${encodeURIComponent(id)}/documents`, { form });
    return { name: ((await response.json()) as Schema<'DocumentView'>).name, isNew: true };
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'document-duplicate') return { name: String(error.problem['name']), isNew: false };
    throw error;
  }
}
