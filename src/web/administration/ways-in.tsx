import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { Moment } from '../parts/moments.js';
import { Reading } from '../parts/reading-state.js';
import { useNotice } from '../shell/notices.js';

type Kind = 'sessions' | 'tokens';
type WayIn = Schema<'OpenSessionView'>;

const TEXTS = bilingual({
  it: {
    sessions: { title: 'Sessioni aperte', none: 'Nessuna sessione aperta.', end: 'Chiudi', current: 'questa', ask: 'Chi la usa dovrà accedere di nuovo. Quello che sta scrivendo resta sul suo computer.', done: 'La sessione è stata chiusa.', dialog: 'Chiudere la sessione?' },
    tokens: { title: 'Token per programmi', none: 'Nessun token valido.', end: 'Revoca', current: 'questo', ask: 'Il programma che lo usa smette subito di funzionare. La revoca resta nel registro.', done: 'Il token è stato revocato.', dialog: 'Revocare il token?' },
    id: 'Codice', since: 'Dal', until: 'Fino al', acts: 'Azioni', which: (verb: string, id: string) => `${verb} ${id}`,
  },
  en: {
    sessions: { title: 'Open sessions', none: 'No open session.', end: 'End', current: 'this one', ask: 'Whoever uses it will have to sign in again. What they are typing stays on their computer.', done: 'The session has been ended.', dialog: 'End the session?' },
    tokens: { title: 'Tokens for programs', none: 'No valid token.', end: 'Revoke', current: 'this one', ask: 'The program that uses it stops working at once. The revocation stays in the book.', done: 'The token has been revoked.', dialog: 'Revoke the token?' },
    id: 'Code', since: 'Since', until: 'Until', acts: 'Acts', which: (verb: string, id: string) => `${verb} ${id}`,
  },
});

/** So many of one person: nobody has more at work. */
const MOST = 100;

interface WaysInProps {
  kind: Kind;
  /** Whose; null: one's own. */
  person: string | null;
  mayEnd: boolean;
}

/** With what somebody may come in without a password: seen, and ended. */
export function WaysIn({ kind, person, mayEnd }: WaysInProps) {
  const all = useTexts(TEXTS);
  const texts = all[kind];
  const [ending, setEnding] = useState<string | null>(null);
  const say = useNotice();
  const path = person === null ? `/api/v1/me/${kind}` : `/api/v1/users/{id}/${kind}`;
  const list = useReading(path as '/api/v1/users/{id}/sessions', { ...(person === null ? {} : { path: { id: person } }), query: { limit: MOST } });
  const end = () => call('delete', `${path}/{digest}` as '/api/v1/users/{id}/sessions/{digest}', { path: { id: person ?? '', digest: ending ?? '' } });
  return (
    <section className="page-section" aria-labelledby={`${kind}-title`}>
      <h2 id={`${kind}-title`}>{texts.title}</h2>
      <Reading of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="nothing">{texts.none}</p>
          ) : (
            <div className="table-frame ways-in" tabIndex={0} role="region" aria-label={`${texts.title}: ${all.acts}`}>
              <table className="table-plain">
                <thead>
                  <tr>
                    <th scope="col">{all.id}</th>
                    <th scope="col">{all.since}</th>
                    <th scope="col">{all.until}</th>
                    {mayEnd && <th scope="col">{all.acts}</th>}
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <Row key={item.id} item={item} current={texts.current}>
                      {mayEnd && (
                        <td>
                          {!item.current && (
                            <button type="button" className="btn btn-outline-primary btn-sm" aria-label={all.which(texts.end, item.id)} onClick={() => setEnding(item.id)}>
                              {texts.end}
                            </button>
                          )}
                        </td>
                      )}
                    </Row>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Reading>
      {ending !== null && (
        <ActDialog
          name={`end ${ending}`}
          title={texts.dialog}
          verb={texts.end}
          dangerous
          reason="none"
          act={end}
          onDone={() => {
            say(texts.done);
            setEnding(null);
          }}
          onClose={() => setEnding(null)}
        >
          <p className="mono">{ending}</p>
          <p>{texts.ask}</p>
        </ActDialog>
      )}
    </section>
  );
}

function Row({ item: { id, since, until, current }, current: word, children }: { item: WayIn; current: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">
        <span className="mono">{id}</span> {current && <span className="badge-state badge-info">{word}</span>}
      </th>
      <td>
        <Moment of={since} />
      </td>
      <td>
        <Moment of={until} />
      </td>
      {children}
    </tr>
  );
}
