import { Link } from 'wouter';
import { addressOf, type Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { ListFrame } from '../parts/list-frame.js';
import { Day, Moment } from '../parts/moments.js';
import { NoRows } from '../parts/no-rows.js';
import { Person } from '../parts/people.js';

type Published = Schema<'PublishedReportView'>;

const TEXTS = bilingual({
  it: {
    meeting: 'Riunione', asOf: 'Situazione al', atEntry: 'Registrazione', language: 'Lingua', by: 'Pubblicato da', at: 'Il', excel: 'Excel', compare: 'Confronta', acts: 'Azioni', table: 'Tabella dei rapporti pubblicati', excelOf: (meeting: string) => `Excel: ${meeting}`,
    compareOf: (meeting: string) => `Confronta con il precedente: ${meeting}`, none: 'Nessun rapporto è ancora stato pubblicato.', noneLead: 'Scelga il giorno, controlli le cifre e pubblichi: chi approva o la Cabina di regia.',
  },
  en: {
    meeting: 'Meeting', asOf: 'State on', atEntry: 'Entry', language: 'Language', by: 'Published by', at: 'On', excel: 'Excel', compare: 'Compare', acts: 'Acts', table: 'Table of the published reports', excelOf: (meeting: string) => `Excel: ${meeting}`,
    compareOf: (meeting: string) => `Compare with the one before: ${meeting}`, none: 'No report has been published yet.', noneLead: 'Choose the day, check the figures and publish: approvers and the committee do.',
  },
});

/** The very file that was published. */
export const publishedFile = ({ asOf, atEntry, lang }: Published): string => addressOf('/api/v1/reports/cabina-di-regia.xlsx', { query: { asOf, atEntry, lang } });

/** What was given to meetings, newest first. */
export function PublishedReports({ reports }: { reports: readonly Published[] }) {
  const texts = useTexts(TEXTS);
  if (reports.length === 0)
    return (
      <NoRows title={texts.none}>
        <p>{texts.noneLead}</p>
      </NoRows>
    );
  return (
    <ListFrame label={texts.table} className="table-frame">
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.meeting}</th>
            <th scope="col">{texts.asOf}</th>
            <th scope="col" className="number">
              {texts.atEntry}
            </th>
            <th scope="col">{texts.language}</th>
            <th scope="col">{texts.by}</th>
            <th scope="col">{texts.at}</th>
            <th scope="col">{texts.acts}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.entry}>
              <th scope="row">
                <Link href={`/rapporti/${report.entry}`}>{report.meeting}</Link>
              </th>
              <td>
                <Day of={report.asOf} />
              </td>
              <td className="number">{report.atEntry}</td>
              <td>{report.lang.toUpperCase()}</td>
              <td>
                <Person id={report.publishedBy} />
              </td>
              <td>
                <Moment of={report.publishedAt} />
              </td>
              <td className="row-acts">
                <a href={publishedFile(report)} download aria-label={texts.excelOf(report.meeting)}>
                  {texts.excel}
                </a>
                <Link href={`/rapporti/confronto?to=${report.entry}`} aria-label={texts.compareOf(report.meeting)}>
                  {texts.compare}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ListFrame>
  );
}
