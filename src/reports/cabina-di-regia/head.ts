import { italianDay } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { link, text } from '../package/contents.js';
import type { PageEdges } from '../package/look.js';
import { line, type Line } from '../package/sheet-description.js';
import { HEAD_TEXTS } from './head.texts.js';
import { SHEET_TEXTS, type SheetKey } from './sheets.texts.js';

/** Over a sheet's tables: its title, the situation that it shows, what it is, the way back to the cover. */
export function sheetHead(report: CabinaFigures, key: Exclude<SheetKey, 'cover'>): Line[] {
  const head = HEAD_TEXTS[report.language];
  const { name, about } = SHEET_TEXTS[report.language][key];
  const situation = `${head.asOf} ${italianDay(report.asOf)} · ${head.entry} ${report.atEntry} · ${head.measure}`;
  const alarm = report.demonstration ? [{ column: 3, content: text(head.demonstration), look: 'alarm' as const }] : [];
  return [
    line([{ column: 1, content: text(name), look: 'title' }], { height: 26 }),
    line([{ column: 1, content: text(situation), look: 'note' }]),
    line([{ column: 1, content: text(about), look: 'note' }]),
    line([{ column: 1, content: link(head.back, 'cover'), look: 'back' }, ...alarm], { height: 20 }),
  ];
}

/** Around each printed page: what the report is, which day and entry it speaks of, where in it the page belongs. */
export function edgesOf(report: CabinaFigures, key: SheetKey): PageEdges {
  const head = HEAD_TEXTS[report.language];
  return {
    topLeft: `${head.title} · PNRR M4C2I2.3`,
    topCentre: report.demonstration ? head.demonstrationShort : '',
    topRight: `${head.asOf} ${italianDay(report.asOf)}`,
    bottomLeft: `${head.entry} ${report.atEntry} · ${report.headHash.slice(0, 16)}`,
    bottomCentre: SHEET_TEXTS[report.language][key].name,
    page: head.page,
    of: head.pageOf,
  };
}
