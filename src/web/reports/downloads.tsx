import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { SelectField } from '../parts/fields.js';
import { useLongWork } from '../parts/long-work.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { fetchFile, saveFile } from '../parts/saving.js';
import { WorkProgress } from '../parts/work-progress.js';
import { CSV_SHEET_WORDS } from './sheet-words.js';
import type { Question } from './question.js';

const TEXTS = bilingual({
  it: {
    title: 'Scarica', lead: 'La stessa domanda dà sempre lo stesso file, identico fino all’ultimo byte.', xlsx: 'Cartella Excel', pdf: 'PDF', csv: 'Scarica CSV', sheet: 'Foglio', dialect: 'Formato del CSV',
    dialects: { excel: 'Per Excel (punto e virgola, virgola decimale)', 'open-data': 'Dati aperti (virgola, punto, date ISO 8601)' }, working: (name: string) => `Preparazione: ${name}`, done: (name: string) => `«${name}» è stato scaricato.`,
  },
  en: {
    title: 'Download', lead: 'The same question always gives the same file, identical to the last byte.', xlsx: 'Excel workbook', pdf: 'PDF', csv: 'Download CSV', sheet: 'Sheet', dialect: 'Form of the CSV',
    dialects: { excel: 'For Excel (semicolons, decimal commas)', 'open-data': 'Open data (commas, dots, ISO 8601 days)' }, working: (name: string) => `Preparing: ${name}`, done: (name: string) => `“${name}” has been downloaded.`,
  },
});

interface Wanted {
  label: string;
  address: string;
}

/** The report as workbook, pages or one sheet, with how far its making is. */
export function Downloads({ question }: { question: Question }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const work = useLongWork();
  const [sheet, setSheet] = useState('quadro');
  const [dialect, setDialect] = useState('excel');
  const [saved, setSaved] = useState<string | null>(null);
  const download = useMutation({
    mutationFn: ({ address }: Wanted) => work.run((followed) => fetchFile(address, followed)),
    onMutate: () => setSaved(null),
    onSuccess: (file) => {
      if (!file) return;
      saveFile(file);
      setSaved(file.name);
    },
  });
  const ask = (label: string, path: string, more: object = {}) => download.mutate({ label, address: addressOf(path, { query: { ...question, ...more } }) });
  const sheets = Object.entries(CSV_SHEET_WORDS[language]).map(([value, label]) => ({ value, label }));
  return (
    <section className="page-section card-plain" aria-labelledby="download-title">
      <h2 id="download-title">{texts.title}</h2>
      <p className="hint">{texts.lead}</p>
      <div className="downloads">
        <button type="button" className="btn btn-primary" disabled={work.working} onClick={() => ask(texts.xlsx, '/api/v1/reports/cabina-di-regia.xlsx')}>
          {texts.xlsx}
        </button>
        <button type="button" className="btn btn-outline-primary" disabled={work.working} onClick={() => ask(texts.pdf, '/api/v1/reports/cabina-di-regia.pdf')}>
          {texts.pdf}
        </button>
      </div>
      <div className="downloads-sheet">
        <SelectField label={texts.sheet} value={sheet} options={sheets} onChange={setSheet} />
        <SelectField label={texts.dialect} value={dialect} options={Object.entries(texts.dialects).map(([value, label]) => ({ value, label }))} onChange={setDialect} />
        <button type="button" className="btn btn-outline-primary" disabled={work.working} onClick={() => ask(`CSV, ${sheet}`, '/api/v1/reports/cabina-di-regia.csv', { sheet, dialect })}>
          {texts.csv}
        </button>
      </div>
      <WorkProgress of={work} label={texts.working(download.variables?.label ?? '')} />
      <p className="done" role="status">
        {saved !== null && texts.done(saved)}
      </p>
      <ProblemAlert error={download.error} />
    </section>
  );
}
