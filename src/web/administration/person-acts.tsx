import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { DayField, TextField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';
import { RoleFields, type Role } from './role-fields.js';
import { ShownOnce } from './shown-once.js';

type Person = Schema<'PersonView'>;
type Act = 'roles' | 'until' | 'disable' | 'enable' | 'link' | 'erase';

const TEXTS = bilingual({
  it: {
    acts: 'Azioni sulla persona', verbs: { roles: 'Cambia ruoli', until: 'Cambia il termine', disable: 'Disabilita', enable: 'Riabilita', link: 'Nuovo link di accesso', erase: 'Cancella i dati personali' }, title: (verb: string, name: string) => `${verb} · ${name}`, until: 'Ultimo giorno di accesso', untilHint: 'Vuoto: senza termine.',
    disableSays: 'Sessioni, token e link non usati finiscono subito. La password resta, per il giorno in cui fosse riabilitata.', linkSays: 'Per una password dimenticata o un link perduto. Quando il link è usato, la vecchia password, le sessioni e i token non valgono più.',
    eraseSays: 'Nome ed e-mail sono cancellati per sempre, con password, sessioni e token: non si torna indietro. Ciò che la persona ha fatto resta nel registro sotto il suo codice; le motivazioni scritte non sono cancellate. Si fa solo quando la legge lo richiede.', eraseConfirm: (id: string) => `Per confermare, scriva ${id}`,
    done: 'Registrato.', waits: (id: string) => `${id}: in attesa che un secondo amministratore confermi.`, handed: (name: string) => `Consegni questo link a ${name} e a nessun altro: chi lo apre sceglie la password.`, link: 'Link di accesso', linkLabel: 'Link, da usare una volta sola',
  },
  en: {
    acts: 'Acts on the person', verbs: { roles: 'Change roles', until: 'Change the end', disable: 'Disable', enable: 'Enable', link: 'New enrolment link', erase: 'Erase personal data' }, title: (verb: string, name: string) => `${verb} · ${name}`, until: 'Last day of access', untilHint: 'Empty: no end.',
    disableSays: 'Sessions, tokens and unused links end at once. The password stays, for the day on which the person is enabled again.', linkSays: 'For a forgotten password or a lost link. When the link is used, the old password, the sessions and the tokens are no longer valid.',
    eraseSays: 'Name and e-mail are erased for good, with password, sessions and tokens: there is no way back. What the person did stays in the book under their code; reasons that were written are not erased. This is done only when the law asks for it.', eraseConfirm: (id: string) => `To confirm, type ${id}`,
    done: 'Recorded.', waits: (id: string) => `${id}: waiting for a second administrator to confirm.`, handed: (name: string) => `Hand this link to ${name} and to nobody else: whoever opens it chooses the password.`, link: 'Enrolment link', linkLabel: 'Link, to be used once',
  },
});

/** What an administrator may do about somebody else, as their state allows. */
export function PersonActs({ person, version }: { person: Person; version: string }) {
  const texts = useTexts(TEXTS);
  const [act, setAct] = useState<Act | null>(null);
  const [link, setLink] = useState<Schema<'EnrolmentLinkView'> | null>(null);
  if (person.erased) return null;
  const acts: Act[] = person.disabled ? ['enable', 'erase'] : ['roles', 'until', 'link', 'disable'];
  const name = person.name ?? person.id;
  const close = () => setAct(null);
  return (
    <section className="acts no-print" aria-label={texts.acts}>
      {acts.map((one) => (
        <button key={one} type="button" className={`btn btn-sm ${one === 'erase' ? 'btn-danger' : 'btn-outline-primary'}`} onClick={() => setAct(one)}>
          {texts.verbs[one]}
        </button>
      ))}
      {act === 'link' && <NewLink person={person} onDone={(made) => (setLink(made), close())} onClose={close} />}
      {act === 'erase' && <Erasing person={person} onClose={close} />}
      {act !== null && act !== 'link' && act !== 'erase' && <Changing act={act} person={person} version={version} onClose={close} />}
      {link && <ShownOnce title={texts.link} says={texts.handed(name)} label={texts.linkLabel} secret={link.link} expiresAt={link.expiresAt} onClose={() => setLink(null)} />}
    </section>
  );
}

/** Roles, end, disabled or not: made of what was on screen, and refused where the person has changed since. */
function Changing({ act, person, version, onClose }: { act: 'roles' | 'until' | 'disable' | 'enable'; person: Person; version: string; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const say = useNotice();
  const [roles, setRoles] = useState<Role[]>(person.roles);
  const [until, setUntil] = useState(person.until ?? '');
  const patch = { roles: { roles }, until: { until: until === '' ? null : until }, disable: { disabled: true }, enable: { disabled: false } }[act];
  const change = ({ reason = '', idempotencyKey }: { reason: string | undefined; idempotencyKey: string }) => call('patch', '/api/v1/users/{id}', { path: { id: person.id }, ifMatch: version, idempotencyKey, body: { ...patch, reason } });
  return (
    <ActDialog
      name={`${act} ${person.id}`}
      title={texts.title(texts.verbs[act], person.name ?? person.id)}
      verb={texts.verbs[act]}
      dangerous={act === 'disable'}
      ready={act !== 'roles' || roles.length > 0}
      act={change}
      onDone={(answer) => {
        say('proposedBy' in answer ? texts.waits(answer.id) : texts.done);
        onClose();
      }}
      onClose={onClose}
    >
      {act === 'roles' && <RoleFields value={roles} onChange={setRoles} />}
      {act === 'until' && <DayField label={texts.until} hint={texts.untilHint} optional value={until} onChange={setUntil} />}
      {act === 'disable' && <p>{texts.disableSays}</p>}
    </ActDialog>
  );
}

function NewLink({ person, onDone, onClose }: { person: Person; onDone: (link: Schema<'EnrolmentLinkView'>) => void; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  return (
    <ActDialog
      name={`link ${person.id}`}
      title={texts.title(texts.verbs.link, person.name ?? person.id)}
      verb={texts.verbs.link}
      reason="none"
      act={({ idempotencyKey }) => call('post', '/api/v1/users/{id}/enrolment', { path: { id: person.id }, idempotencyKey })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{texts.linkSays}</p>
    </ActDialog>
  );
}

/** Never by a slip: the code is typed. */
function Erasing({ person, onClose }: { person: Person; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const say = useNotice();
  const [typed, setTyped] = useState('');
  return (
    <ActDialog
      name={`erase ${person.id}`}
      title={texts.title(texts.verbs.erase, person.name ?? person.id)}
      verb={texts.verbs.erase}
      dangerous
      ready={typed.trim() === person.id}
      act={({ reason = '', idempotencyKey }) => call('post', '/api/v1/users/{id}/erasure', { path: { id: person.id }, idempotencyKey, body: { reason } })}
      onDone={() => {
        say(texts.done);
        onClose();
      }}
      onClose={onClose}
    >
      <p className="warning-plain">{texts.eraseSays}</p>
      <TextField label={texts.eraseConfirm(person.id)} value={typed} onChange={setTyped} />
    </ActDialog>
  );
}
