import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { saveFile } from '../parts/saving.js';
import { csvOf } from './csv.rules.js';

const TEXTS = bilingual({ it: { table: 'Tabella', chart: 'Grafico', csv: 'Scarica CSV' }, en: { table: 'Table', chart: 'Chart', csv: 'Download CSV' } });

export interface ChartTable {
  columns: readonly string[];
  /** Texts, or amounts as the API gives them. */
  rows: readonly (readonly string[])[];
  /** Which columns hold amounts. */
  amounts: readonly number[];
}

interface ChartProps {
  title: string;
  /** What the picture shows, in one sentence: whoever does not see it reads the same. */
  finding: ReactNode;
  /** Made for the colours in force. */
  option: (colours: Colours) => EChartsCoreOption;
  table: ChartTable;
  /** The twin in the page's own words, with its amounts written. */
  children: ReactNode;
  fileName: string;
  height?: number;
}

export interface Colours {
  ink: string;
  line: string;
  surface: string;
  series: readonly string[];
}

/** A picture with its finding in words, its table and its CSV. */
export function Chart({ title, finding, option, table, children, fileName, height = 320 }: ChartProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const download = () => saveText(`${fileName}.csv`, csvOf(table, language));
  return (
    <figure className="chart card-plain" aria-labelledby={heading}>
      <figcaption>
        <h2 id={heading}>{title}</h2>
        <p className="chart-finding">{finding}</p>
      </figcaption>
      {asTable ? <div className="table-frame chart-table" tabIndex={0} role="region" aria-labelledby={heading}>{children}</div> : <Picture option={option} height={height} />}
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

function Picture({ option, height }: { option: ChartProps['option']; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const { language } = useLanguage();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let dispose = () => undefined as void;
    let gone = false;
    void import('./echarts.js').then(({ init }) => {
      if (gone) return;
      const chart = init(element, null, { renderer: 'svg', locale: language === 'it' ? 'IT' : 'EN' });
      const draw = () => chart.setOption({ animation: false, textStyle: { fontFamily: '"Titillium Web", sans-serif' }, ...option(coloursInForce()) }, true);
      draw();
      // It is told of the first size as well, in which the picture stands already.
      const resized = new ResizeObserver(() => (element.clientWidth !== chart.getWidth() || element.clientHeight !== chart.getHeight()) && chart.resize());
      resized.observe(element);
      const themed = new MutationObserver(draw);
      themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
      // Paper is narrower than the window: the picture is made smaller as a whole, none of it is cut off.
      const onPaper = () => element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
      const onScreen = () => element.querySelector('svg')?.removeAttribute('viewBox');
      addEventListener('beforeprint', onPaper);
      addEventListener('afterprint', onScreen);
      dispose = () => {
        removeEventListener('beforeprint', onPaper);
        removeEventListener('afterprint', onScreen);
        resized.disconnect();
        themed.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      dispose();
    };
  }, [option, language]);
  // What it shows is said by the finding and the table.
  return <div ref={place} className="chart-picture" style={{ height }} aria-hidden="true" />;
}

function coloursInForce(): Colours {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return { ink: value('--ink'), line: value('--line'), surface: value('--surface-raised'), series: [1, 2, 3, 4, 5, 6].map((n) => value(`--chart-${n}`)) };
}

/** A text as a file that spreadsheets open. */
export function saveText(name: string, text: string): void {
  saveFile({ name, content: new Blob([text], { type: 'text/csv;charset=utf-8' }) });
}
