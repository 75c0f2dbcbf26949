import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { useRoleMeanings } from '../administration/role-fields.js';
import { ShownOnce } from '../administration/shown-once.js';
import { WaysIn } from '../administration/ways-in.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { ROLE_WORDS } from '../language/words.js';
import { ActDialog } from '../parts/act-dialog.js';
import { SelectField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { useMe } from '../session/session.js';
import { hasSingleKeys, setSingleKeys } from '../shell/single-keys.js';
import { applyTheme, chosenTheme, type Theme } from '../shell/theme.js';

const TEXTS = bilingual({
  it: {
    title: 'Il mio profilo', who: 'Chi sono', name: 'Nome', email: 'E-mail', code: 'Codice nel registro', roles: 'Che cosa posso fare', reads: 'Legge tutte le cifre, lo storico, i documenti e i rapporti.', noRole: 'Nessun ruolo: può leggere, in attesa che un secondo amministratore confermi.', password: 'Per cambiare la password chieda un nuovo link a un amministratore.',
    appearance: 'Lingua, tema e tasti', language: 'Lingua', theme: 'Tema', themes: { auto: 'Automatico', light: 'Chiaro', dark: 'Scuro' },
    keys: 'Tasti di una sola lettera', keysSays: 'Come n, ? e g: li disattivi se detta a voce o se li preme per errore. Ctrl+K resta.', keysOn: 'Attivi', keysOff: 'Disattivati',
    issue: 'Crea un token', issueSays: 'Con un token un programma legge e scrive a suo nome, con i suoi ruoli: lo custodisca come una password. La creazione resta nel registro.', days: 'Durata', day: (days: number) => (days === 1 ? 'un giorno' : `${days} giorni`), verb: 'Crea', token: 'Token', tokenSays: 'Lo copi nel programma che lo usa.',
  },
  en: {
    title: 'My profile', who: 'Who I am', name: 'Name', email: 'E-mail', code: 'Code in the book', roles: 'What I may do', reads: 'Reads all figures, the history, documents and reports.', noRole: 'No role: may read, until a second administrator confirms.', password: 'To change the password ask an administrator for a new link.',
    appearance: 'Language, theme and keys', language: 'Language', theme: 'Theme', themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    keys: 'Keys of a single letter', keysSays: 'Such as n, ? and g: switch them off if you dictate, or press them by mistake. Ctrl+K stays.', keysOn: 'On', keysOff: 'Off',
    issue: 'Make a token', issueSays: 'With a token a program reads and writes in your name, with your roles: keep it like a password. Its making stays in the book.', days: 'Lasts', day: (days: number) => (days === 1 ? 'one day' : `${days} days`), verb: 'Make', token: 'Token', tokenSays: 'Copy it into the program that uses it.',
  },
});

const DAYS = [1, 7, 30, 90, 365];

/** Oneself: roles in words, with what one comes in, and how the application looks. */
export function ProfilePage() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const me = useMe();
  const meanings = useRoleMeanings();
  const [issuing, setIssuing] = useState(false);
  const [issued, setIssued] = useState<Schema<'IssuedTokenView'> | null>(null);
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <div className="grid-two page-section">
        <section className="card-plain" aria-labelledby="who-title">
          <h2 id="who-title">{texts.who}</h2>
          <dl className="facts">
            <dt>{texts.name}</dt>
            <dd>{me.name ?? '—'}</dd>
            <dt>{texts.email}</dt>
            <dd>{me.email ?? '—'}</dd>
            <dt>{texts.code}</dt>
            <dd className="mono">{me.id}</dd>
          </dl>
          <p className="hint">{texts.password}</p>
        </section>
        <section className="card-plain" aria-labelledby="roles-title">
          <h2 id="roles-title">{texts.roles}</h2>
          <p>{texts.reads}</p>
          {me.roles.length === 0 ? (
            <p>{texts.noRole}</p>
          ) : (
            <ul>
              {me.roles.map((role) => (
                <li key={role}>
                  <strong>{ROLE_WORDS[language][role]}</strong>: {meanings[role]}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <Appearance />
      <WaysIn kind="sessions" person={null} mayEnd />
      <WaysIn kind="tokens" person={null} mayEnd />
      <p>
        <button type="button" className="btn btn-outline-primary" onClick={() => setIssuing(true)}>
          {texts.issue}
        </button>
      </p>
      {issuing && (
        <IssueToken
          onDone={(token) => {
            setIssuing(false);
            setIssued(token);
          }}
          onClose={() => setIssuing(false)}
        />
      )}
      {issued && <ShownOnce title={texts.token} says={texts.tokenSays} label={texts.token} secret={issued.token} expiresAt={issued.expiresAt} onClose={() => setIssued(null)} />}
    </>
  );
}

function Appearance() {
  const texts = useTexts(TEXTS);
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const [keys, setKeys] = useState(hasSingleKeys);
  return (
    <section className="page-section" aria-labelledby="appearance-title">
      <h2 id="appearance-title">{texts.appearance}</h2>
      <div className="form-row appearance">
        <SelectField label={texts.language} value={language} options={[{ value: 'it', label: 'Italiano' }, { value: 'en', label: 'English' }]} onChange={(next) => choose(next === 'en' ? 'en' : 'it')} />
        <SelectField
          label={texts.theme}
          value={theme}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: texts.themes[value] }))}
          onChange={(next) => {
            applyTheme(next as Theme);
            setTheme(next as Theme);
          }}
        />
      </div>
      <div className="form-row appearance">
        <SelectField
          label={texts.keys}
          hint={texts.keysSays}
          value={keys ? 'on' : 'off'}
          options={[{ value: 'on', label: texts.keysOn }, { value: 'off', label: texts.keysOff }]}
          onChange={(next) => {
            setSingleKeys(next === 'on');
            setKeys(next === 'on');
          }}
        />
      </div>
    </section>
  );
}

function IssueToken({ onDone, onClose }: { onDone: (token: Schema<'IssuedTokenView'>) => void; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const [days, setDays] = useState('30');
  return (
    <ActDialog name="token" title={texts.issue} verb={texts.verb} reason="none" act={({ idempotencyKey }) => call('post', '/api/v1/me/tokens', { idempotencyKey, body: { days: Number(days) } })} onDone={onDone} onClose={onClose}>
      <p>{texts.issueSays}</p>
      <SelectField label={texts.days} value={days} options={DAYS.map((count) => ({ value: String(count), label: texts.day(count) }))} onChange={setDays} />
    </ActDialog>
  );
}
