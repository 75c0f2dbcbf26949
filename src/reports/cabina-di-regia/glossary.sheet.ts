import type { CabinaFigures } from '../figures/cabina-figures.js';
import { table, type SheetDescription } from '../package/sheet-description.js';
import { GLOSSARY_TEXTS } from './glossary.texts.js';
import { edgesOf, sheetHead } from './head.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';

export function glossarySheet(report: CabinaFigures): SheetDescription {
  const { language, glossary } = report;
  const texts = GLOSSARY_TEXTS[language];
  const definitions = table({
    name: TABLES.glossary,
    columns: [
      { key: 'term', label: texts.term, width: 34, kind: 'text', look: 'strong.text', of: (row) => row.term[language] },
      { key: 'meaning', label: texts.meaning, width: 76, kind: 'text', of: (row) => row.meaning[language] },
      { key: 'source', label: texts.source, width: 44, kind: 'text', of: (row) => row.source[language] },
    ],
    rows: glossary,
    whenEmpty: texts.none,
  });
  return {
    ...{ key: 'glossary', name: SHEET_TEXTS[language].glossary.name, frozenColumns: 1, edges: edgesOf(report, 'glossary') },
    parts: [...sheetHead(report, 'glossary'), definitions],
  };
}
