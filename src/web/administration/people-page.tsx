import { useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { ListFoot } from '../parts/list-foot.js';
import { ListFrame } from '../parts/list-frame.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { useUrlState } from '../parts/url-state.js';
import { useMe, useMay } from '../session/session.js';
import { AddPerson } from './add-person.js';
import { PersonState, Roles } from './person-state.js';
import { RoleChanges } from './role-changes.js';
import { ShownOnce } from './shown-once.js';

const TEXTS = bilingual({
  it: {
    title: 'Amministrazione', lead: 'Chi può accedere, con quali ruoli e fino a quando. Ogni modifica resta nel registro con il nome di chi l’ha fatta.', add: 'Aggiungi una persona', people: 'Persone', name: 'Nome', email: 'E-mail', roles: 'Ruoli', state: 'Stato', code: 'Codice', closed: 'Questa pagina è degli amministratori; i revisori possono leggerla.',
    link: 'Link di accesso', linkSays: (name: string) => `Consegni questo link a ${name} e a nessun altro: chi lo apre sceglie la password.`, linkLabel: 'Link, da usare una volta sola', erased: 'dati cancellati',
  },
  en: {
    title: 'Administration', lead: 'Who may come in, with which roles and until when. Each change stays in the book with the name of whoever made it.', add: 'Add a person', people: 'People', name: 'Name', email: 'E-mail', roles: 'Roles', state: 'State', code: 'Code', closed: 'This page is for administrators; auditors may read it.',
    link: 'Enrolment link', linkSays: (name: string) => `Hand this link to ${name} and to nobody else: whoever opens it chooses the password.`, linkLabel: 'Link, to be used once', erased: 'data erased',
  },
});

/** The people, and what of them waits for a second administrator. */
export function PeoplePage() {
  const texts = useTexts(TEXTS);
  const mayManage = useMay('manage-people');
  const mayLook = useMe().roles.includes('auditor') || mayManage;
  const { values } = useUrlState();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<Schema<'AddedPersonView'> | null>(null);
  const people = useReading('/api/v1/users', { query: { limit: 100, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true, enabled: mayLook });
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
        lead={texts.lead}
        aside={
          mayManage && (
            <button type="button" className="btn btn-primary" onClick={() => setAdding(true)}>
              {texts.add}
            </button>
          )
        }
      >
        {texts.title}
      </PageTitle>
      <RoleChanges />
      <section className="page-section" aria-labelledby="people-title">
        <h2 id="people-title">{texts.people}</h2>
        <Reading of={people}>
          {(page) => (
            <>
              <PeopleTable people={page.items} />
              <ListFoot of={page} isOfBefore={people.isPlaceholderData} />
            </>
          )}
        </Reading>
      </section>
      {adding && (
        <AddPerson
          onDone={(person) => {
            setAdding(false);
            setAdded(person);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {added && <ShownOnce title={texts.link} says={texts.linkSays(added.name ?? added.id)} label={texts.linkLabel} secret={added.enrolment.link} expiresAt={added.enrolment.expiresAt} onClose={() => setAdded(null)} />}
    </>
  );
}

function PeopleTable({ people }: { people: readonly Schema<'PersonView'>[] }) {
  const texts = useTexts(TEXTS);
  return (
    <ListFrame label={`${texts.people}: ${texts.roles}`} className="table-frame">
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.email}</th>
            <th scope="col">{texts.roles}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.code}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <Link href={`/amministrazione/${person.id}`}>{person.name ?? texts.erased}</Link>
              </th>
              <td>{person.email ?? '—'}</td>
              <td>
                <Roles of={person.roles} />
              </td>
              <td>
                <PersonState person={person} />
              </td>
              <td className="mono">{person.id}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ListFrame>
  );
}
