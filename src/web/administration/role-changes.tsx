import { useState } from 'react';
import { Link } from 'wouter';
import { call, type Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { Changes } from '../parts/timeline.js';
import { useMay, useMe } from '../session/session.js';
import { useNotice } from '../shell/notices.js';

type Change = Schema<'ProposedChangeView'>;
type Decision = 'approval' | 'rejection' | 'withdrawal';

const TEXTS = bilingual({
  it: {
    title: 'In attesa del secondo amministratore', proposed: 'proposto da', verbs: { approval: 'Conferma', rejection: 'Respingi', withdrawal: 'Ritira' }, own: 'L’ha proposta lei: la conferma un altro amministratore.', about: 'Riguarda lei: la decide un altro amministratore.',
    dialog: (verb: string, id: string) => `${verb} · ${id}`, done: (id: string) => `${id}: deciso, e registrato.`, which: (verb: string, id: string) => `${verb} ${id}`,
  },
  en: {
    title: 'Waiting for the second administrator', proposed: 'proposed by', verbs: { approval: 'Confirm', rejection: 'Reject', withdrawal: 'Withdraw' }, own: 'You proposed it: another administrator confirms it.', about: 'It is about you: another administrator decides on it.',
    dialog: (verb: string, id: string) => `${verb} · ${id}`, done: (id: string) => `${id}: decided, and recorded.`, which: (verb: string, id: string) => `${verb} ${id}`,
  },
});

/** Roles that one administrator gives and a second confirms; of all people, or of one. Nothing where nothing waits. */
export function RoleChanges({ person }: { person?: string }) {
  const texts = useTexts(TEXTS);
  const waiting = useReading('/api/v1/changes', { query: { of: 'person-roles', state: 'proposed', limit: 100, ...(person === undefined ? {} : { subject: person }) } });
  const [deciding, setDeciding] = useState<{ change: Change; decision: Decision } | null>(null);
  return (
    <Reading of={waiting}>
      {({ items }) => (
        <>
          {items.length > 0 && (
            <section className="page-section" aria-labelledby="waiting-title">
              <h2 id="waiting-title">{texts.title}</h2>
              <ul className="role-changes">
                {items.map((change) => (
                  <Waiting key={change.id} change={change} onDecide={(decision) => setDeciding({ change, decision })} />
                ))}
              </ul>
            </section>
          )}
          {deciding && <Deciding {...deciding} onClose={() => setDeciding(null)} />}
        </>
      )}
    </Reading>
  );
}

function Waiting({ change, onDecide }: { change: Change; onDecide: (decision: Decision) => void }) {
  const texts = useTexts(TEXTS);
  const me = useMe();
  const mayManage = useMay('manage-people');
  const isOwn = change.proposedBy === me.id;
  const isAbout = change.subject === me.id;
  const decisions: Decision[] = !mayManage ? [] : isOwn ? ['withdrawal'] : isAbout ? [] : ['approval', 'rejection'];
  return (
    <li className="card-plain">
      <p>
        <strong>{change.id}</strong> · <Link href={`/amministrazione/${change.subject}`}><Person id={change.subject} /></Link> · {texts.proposed} <Person id={change.proposedBy} />
      </p>
      {change.reason !== null && <blockquote className="timeline-reason">{change.reason}</blockquote>}
      <Changes changes={change.changes} subject={change.subject} />
      <div className="form-acts">
        {decisions.map((decision) => (
          <button key={decision} type="button" className={`btn btn-sm ${decision === 'approval' ? 'btn-primary' : 'btn-outline-primary'}`} aria-label={texts.which(texts.verbs[decision], change.id)} onClick={() => onDecide(decision)}>
            {texts.verbs[decision]}
          </button>
        ))}
        {mayManage && isOwn && <span className="hint">{texts.own}</span>}
        {mayManage && isAbout && !isOwn && <span className="hint">{texts.about}</span>}
      </div>
    </li>
  );
}

function Deciding({ change: { id, state }, decision, onClose }: { change: Change; decision: Decision; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const say = useNotice();
  const verb = texts.verbs[decision];
  const decide = ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }) => {
    const path = { id };
    if (decision === 'approval') return call('post', '/api/v1/changes/{id}/approval', { path, idempotencyKey, body: reason === undefined ? {} : { reason } });
    return call('post', `/api/v1/changes/{id}/${decision}`, { path, idempotencyKey, body: { reason: reason ?? '' } });
  };
  return (
    <ActDialog
      name={`${decision} ${id}`}
      title={texts.dialog(verb, id)}
      verb={verb}
      dangerous={decision !== 'approval'}
      reason={decision === 'approval' ? 'optional' : 'mandatory'}
      shown={{ noun: 'change', id, state }}
      act={decide}
      onDone={() => {
        say(texts.done(id));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
