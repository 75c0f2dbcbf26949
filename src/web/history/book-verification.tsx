import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { request, type Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useLongWork } from '../parts/long-work.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { WorkProgress } from '../parts/work-progress.js';
import { useMay } from '../session/session.js';

type Verification = Schema<'VerificationView'>;

const TEXTS = bilingual({
  it: {
    title: 'Verifica ora', lead: 'Ricalcola l’impronta di ogni registrazione, ricostruisce da capo tutte le tabelle e le confronta, colonna per colonna, con quelle in uso.', button: 'Verifica tutto il registro', others: 'Possono farlo revisori, approvatori e amministratori.', working: 'Verifica del registro',
    good: 'Tutto è come il registro dice.', bad: (count: number) => (count === 1 ? 'Una differenza.' : `${count} differenze.`), counts: (entries: string, tables: number, rows: string) => `${entries} registrazioni, ${tables} tabelle e ${rows} righe controllate.`, upTo: 'Fino alla registrazione', remarks: 'Da sapere', remark: (count: number, examples: string) => `${count}: ${examples}`,
    codes: { 'head-never-signed': 'La catena non è mai stata firmata', 'key-not-endorsed': 'Chiavi di firma che la precedente non garantisce', 'person-erased': 'Persone i cui dati sono stati cancellati per legge' },
    keys: 'Chiavi che hanno firmato', since: 'Dalla registrazione', key: 'Chiave', endorsed: 'Garantita dalla precedente', yes: 'sì', no: 'no', where: 'Dove', what: 'Che cosa', expected: 'Come dice il registro', found: 'Come è stato trovato', differences: 'Differenze', nothing: 'nulla',
  },
  en: {
    title: 'Verify now', lead: 'Hashes each entry again, rebuilds all tables from nothing and compares them, column by column, with those in use.', button: 'Verify the whole book', others: 'Auditors, approvers and administrators may.', working: 'Verifying the book',
    good: 'Everything is as the book says.', bad: (count: number) => (count === 1 ? 'One difference.' : `${count} differences.`), counts: (entries: string, tables: number, rows: string) => `${entries} entries, ${tables} tables and ${rows} rows checked.`, upTo: 'Up to entry', remarks: 'To be known', remark: (count: number, examples: string) => `${count}: ${examples}`,
    codes: { 'head-never-signed': 'The chain was never signed', 'key-not-endorsed': 'Signing keys that the former one does not vouch for', 'person-erased': 'People whose data were erased by law' },
    keys: 'Keys that have signed', since: 'Since entry', key: 'Key', endorsed: 'Vouched for by the former', yes: 'yes', no: 'no', where: 'Where', what: 'What', expected: 'As the book says', found: 'As it was found', differences: 'Differences', nothing: 'nothing',
  },
});

/** A button that verifies the whole book, with how far it is and what it found. */
export function BookVerification() {
  const texts = useTexts(TEXTS);
  const mayVerify = useMay('verify');
  const work = useLongWork();
  const verification = useMutation({
    mutationFn: () => work.run(async (followed) => (await (await request('get', '/api/v1/journal/verification', followed)).json()) as Verification),
  });
  return (
    <section className="page-section" aria-labelledby="verify-title">
      <h2 id="verify-title">{texts.title}</h2>
      <p>{texts.lead}</p>
      {mayVerify ? (
        <button type="button" className="btn btn-primary" disabled={work.working} onClick={() => verification.mutate()}>
          {texts.button}
        </button>
      ) : (
        <p className="hint">{texts.others}</p>
      )}
      <WorkProgress of={work} label={texts.working} />
      <ProblemAlert error={verification.error} />
      <div aria-live="polite">{verification.data && !work.working && <Outcome of={verification.data} />}</div>
    </section>
  );
}

function Outcome({ of: verification }: { of: Verification }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { verified, differences, entries, tables, rows, headSeq, headHash, remarks } = verification;
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const remarkWords: Readonly<Record<string, string>> = texts.codes;
  return (
    <>
      <div className={verified ? 'chain-good' : 'chain-bad'}>
        <p>
          <strong>{verified ? texts.good : texts.bad(differences.length)}</strong> {texts.counts(number.format(entries), tables, number.format(rows))}
        </p>
        {headSeq !== null && (
          <p>
            {texts.upTo} <Link href={`/storico/${headSeq}`}>{`#${headSeq}`}</Link> <span className="mono">{headHash}</span>
          </p>
        )}
      </div>
      {remarks.length > 0 && (
        <>
          <h3>{texts.remarks}</h3>
          <ul>
            {remarks.map(({ code, count, examples }) => (
              <li key={code}>
                {remarkWords[code] ?? code} ({texts.remark(count, examples.join(', '))})
              </li>
            ))}
          </ul>
        </>
      )}
      {differences.length > 0 && <Differences of={verification} />}
      <Keys of={verification} />
    </>
  );
}

function Differences({ of: { differences } }: { of: Verification }) {
  const texts = useTexts(TEXTS);
  return (
    <div className="table-frame page-section" tabIndex={0} role="region" aria-label={texts.differences}>
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.where}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.expected}</th>
            <th scope="col">{texts.found}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ seq, table, row, what, expected, found }, index) => (
            <tr key={index}>
              <th scope="row">{seq === null ? `${table ?? ''} ${row ?? ''}` : <Link href={`/storico/${seq}`}>{`#${seq}`}</Link>}</th>
              <td className="mono">{what ?? '—'}</td>
              <td className="mono">{expected ?? texts.nothing}</td>
              <td className="mono">{found ?? texts.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Keys({ of: { keys } }: { of: Verification }) {
  const texts = useTexts(TEXTS);
  if (keys.length === 0) return null;
  return (
    <>
      <h3>{texts.keys}</h3>
      <div className="table-frame movements" tabIndex={0} role="region" aria-label={texts.keys}>
        <table className="table-plain">
          <thead>
            <tr>
              <th scope="col">{texts.key}</th>
              <th scope="col">{texts.since}</th>
              <th scope="col">{texts.endorsed}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ seq, key, endorsement }, index) => (
              <tr key={seq}>
                <th scope="row" className="mono">
                  {key}
                </th>
                <td>
                  <Link href={`/storico/${seq}`}>{`#${seq}`}</Link>
                </td>
                <td>{index === 0 ? '—' : endorsement === null ? texts.no : texts.yes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
