import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../language/language-choice.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { saveFile } from '../parts/saving.js';
import { csvFileName, csvOf, type ChartTable, type Sight } from './csv.rules.js';

const TEXTS = bilingual({ it: { table: 'Tabella', chart: 'Grafico', csv: 'Scarica CSV' }, en: { table: 'Table', chart: 'Chart', csv: 'Download CSV' } });

interface ChartProps {
  title: string;
  /** What the picture shows, in one sentence: whoever does not see it reads the same. */
  finding: ReactNode;
  /** Drawn for that width. */
  picture: (width: number) => ReactNode;
  table: ChartTable;
  sight: Sight;
  /** The twin in the page's own words, with its amounts written. */
  children: ReactNode;
  fileName: string;
  height?: number;
}

/** A picture with its finding in words, its table and its CSV. */
export function Chart({ title, finding, picture, table, sight, children, fileName, height = 320 }: ChartProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const download = () => saveCsv(fileName, table, sight, language);
  return (
    <figure className="chart card-plain" aria-labelledby={heading}>
      <figcaption>
        <h2 id={heading}>{title}</h2>
        <p className="chart-finding">{finding}</p>
      </figcaption>
      {asTable ? <div className="table-frame chart-table" tabIndex={0} role="region" aria-labelledby={heading}>{children}</div> : <Picture of={picture} height={height} />}
      <div className="chart-acts no-print">
        <button type="button" className="btn btn-outline-primary btn-sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? texts.chart : texts.table}
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={download}>
          {texts.csv}
        </button>
      </div>
    </figure>
  );
}

function Picture({ of, height }: { of: ChartProps['picture']; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  // What it shows is said by the finding and the table.
  return (
    <div ref={place} className="chart-picture" style={{ minHeight: height }} aria-hidden="true">
      {width > 0 && of(width)}
    </div>
  );
}

/** A table as a file that spreadsheets open. */
export function saveCsv(name: string, table: ChartTable, sight: Sight, language: Language): void {
  saveFile({ name: csvFileName(name, sight, language), content: new Blob([csvOf(table, sight, language)], { type: 'text/csv;charset=utf-8' }) });
}
