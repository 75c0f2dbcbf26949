import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { callVersioned, type Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { Day } from '../parts/moments.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { Timeline } from '../parts/timeline.js';
import { useMay, useMe } from '../session/session.js';
import { PersonActs } from './person-acts.js';
import { PersonState, Roles } from './person-state.js';
import { RoleChanges } from './role-changes.js';
import { WaysIn } from './ways-in.js';

const TEXTS = bilingual({
  it: { all: 'Tutte le persone', erased: (id: string) => `${id} (dati cancellati)`, email: 'E-mail', roles: 'Ruoli', state: 'Stato', until: 'Ultimo giorno di accesso', forever: 'senza termine', code: 'Codice', own: 'È lei: i suoi ruoli e il suo accesso li cambia un altro amministratore.', closed: 'Questa pagina è degli amministratori; i revisori possono leggerla.', title: 'Persona' },
  en: { all: 'All people', erased: (id: string) => `${id} (data erased)`, email: 'E-mail', roles: 'Roles', state: 'State', until: 'Last day of access', forever: 'no end', code: 'Code', own: 'This is you: another administrator changes your roles and your access.', closed: 'This page is for administrators; auditors may read it.', title: 'Person' },
});

/** One person: roles, access, what they come in with, and everything that was done about them. */
export function PersonPage() {
  const texts = useTexts(TEXTS);
  const me = useMe();
  const mayManage = useMay('manage-people');
  const mayLook = me.roles.includes('auditor') || mayManage;
  const { id } = useParams<{ id: string }>();
  const person = useQuery({ queryKey: ['person with version', id], queryFn: ({ signal }) => callVersioned('/api/v1/users/{id}', { path: { id }, signal }), enabled: mayLook });
  if (!mayLook)
    return (
      <>
        <PageTitle>{texts.title}</PageTitle>
        <Empty title={texts.closed} />
      </>
    );
  return (
    <>
      <PageTitle
        aside={
          <Link className="btn btn-outline-primary" href="/amministrazione">
            {texts.all}
          </Link>
        }
      >
        {person.data ? (person.data.thing.name ?? texts.erased(id)) : texts.title}
      </PageTitle>
      <Reading of={person}>
        {({ thing, version }) => (
          <>
            {mayManage && (id === me.id ? <p className="hint">{texts.own}</p> : <PersonActs person={thing} version={version} />)}
            <Facts person={thing} />
            <RoleChanges person={id} />
            <WaysIn kind="sessions" person={id} mayEnd={mayManage} />
            <WaysIn kind="tokens" person={id} mayEnd={mayManage} />
            <Timeline subject={id} />
          </>
        )}
      </Reading>
    </>
  );
}

function Facts({ person }: { person: Schema<'PersonView'> }) {
  const texts = useTexts(TEXTS);
  return (
    <dl className="facts card-plain page-section">
      <dt>{texts.email}</dt>
      <dd>{person.email ?? '—'}</dd>
      <dt>{texts.roles}</dt>
      <dd>
        <Roles of={person.roles} />
      </dd>
      <dt>{texts.state}</dt>
      <dd>
        <PersonState person={person} />
      </dd>
      <dt>{texts.until}</dt>
      <dd>{person.until === null ? texts.forever : <Day of={person.until} />}</dd>
      <dt>{texts.code}</dt>
      <dd className="mono">{person.id}</dd>
    </dl>
  );
}
