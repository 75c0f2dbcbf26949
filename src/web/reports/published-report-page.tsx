import { Link, useParams } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Day, Moment } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { LateEntries } from './late-entries.js';
import { publishedFile } from './published-reports.js';

const TEXTS = bilingual({
  it: {
    title: 'Rapporto pubblicato', all: 'Tutti i rapporti', excel: 'Scarica la cartella Excel', compare: 'Confronta con il precedente', quadro: 'Guarda il quadro di allora', asOf: 'Situazione al', atEntry: 'Come nota alla registrazione', by: 'Pubblicato da', language: 'Lingua', digest: 'Impronta SHA-256', version: 'Versione del programma', head: 'Impronta della registrazione', reason: 'Motivazione',
    opening: 'Con che cosa si apre', openingLead: 'Registrazioni che un rapporto precedente, pur parlando di quel giorno, non poteva conoscere: questo è il primo a mostrarle.', openingNone: 'Nessuna: non vi erano registrazioni tardive.',
    afterwards: 'Registrato dopo', afterwardsLead: 'Registrazioni che riguardano il periodo del rapporto e che esso non conosceva.', afterwardsNone: 'Nessuna: il rapporto dice tutto quello che si sa del suo periodo.',
  },
  en: {
    title: 'Published report', all: 'All reports', excel: 'Download the Excel workbook', compare: 'Compare with the one before', quadro: 'See the overview of then', asOf: 'State on', atEntry: 'As known at entry', by: 'Published by', language: 'Language', digest: 'SHA-256 digest', version: 'Version of the software', head: 'Hash of the entry', reason: 'Reason',
    opening: 'What it opens with', openingLead: 'Entries that an earlier report, though it spoke of that day, could not know: this one is the first to show them.', openingNone: 'Nothing: there were no late entries.',
    afterwards: 'Recorded afterwards', afterwardsLead: 'Entries that concern the report’s period and that it did not know.', afterwardsNone: 'Nothing: the report says all that is known of its period.',
  },
});

/** One report that was given to a meeting: what it opened with, and what came after it. */
export function PublishedReportPage() {
  const texts = useTexts(TEXTS);
  const entry = Number(useParams<{ entry: string }>().entry);
  const report = useReading('/api/v1/reports/{entry}', { path: { entry } });
  const lists = (['opening', 'afterwards'] as const).map((name) => ({ name, title: texts[name], lead: texts[`${name}Lead`], none: texts[`${name}None`] }));
  return (
    <Reading of={report}>
      {(found) => (
        <>
          <PageTitle
            lead={texts.title}
            aside={
              <>
                <a className="btn btn-primary" href={publishedFile(found)} download>
                  {texts.excel}
                </a>
                <Link className="btn btn-outline-primary" href={`/rapporti/confronto?to=${entry}`}>
                  {texts.compare}
                </Link>
                <Link className="btn btn-outline-primary" href="/rapporti">
                  {texts.all}
                </Link>
              </>
            }
          >
            {found.meeting}
          </PageTitle>
          <dl className="facts card-plain page-section">
            <dt>{texts.asOf}</dt>
            <dd>
              <Day of={found.asOf} /> · <Link href={`/?asOf=${found.asOf}&atEntry=${found.atEntry}`}>{texts.quadro}</Link>
            </dd>
            <dt>{texts.atEntry}</dt>
            <dd>
              <Link href={`/storico/${found.atEntry}`}>{`#${found.atEntry}`}</Link>
            </dd>
            <dt>{texts.by}</dt>
            <dd>
              <Person id={found.publishedBy} /> · <Moment of={found.publishedAt} /> · <Link href={`/storico/${entry}`}>{`#${entry}`}</Link>
            </dd>
            <dt>{texts.language}</dt>
            <dd>{found.lang.toUpperCase()}</dd>
            {found.reason !== null && (
              <>
                <dt>{texts.reason}</dt>
                <dd className="free-text">{found.reason}</dd>
              </>
            )}
            <dt>{texts.digest}</dt>
            <dd className="mono">{found.digest}</dd>
            <dt>{texts.head}</dt>
            <dd className="mono">{found.headHash}</dd>
            <dt>{texts.version}</dt>
            <dd>{found.softwareVersion}</dd>
          </dl>
          {lists.map(({ name, title, lead, none }) => (
            <section key={name} className="page-section" aria-labelledby={`${name}-title`}>
              <h2 id={`${name}-title`}>{title}</h2>
              <p className="hint">{lead}</p>
              <LateEntries report={entry} which={name} none={none} />
            </section>
          ))}
        </>
      )}
    </Reading>
  );
}
