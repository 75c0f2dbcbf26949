import { italianDay } from '../kernel/index.js';
import type { CabinaReport } from './cabina-di-regia.figures.js';
import { CABINA_TEXTS, type CabinaTexts } from './cabina-di-regia.texts.js';
import { link, text } from './package/contents.js';
import type { PageEdges } from './package/look.js';
import { line, type Line } from './package/sheet-description.js';

export type SheetKey = keyof CabinaTexts['sheets'];

/** Over a sheet's tables: its title, the situation that it shows, what it is, the way back to the cover. */
export function sheetHead(report: CabinaReport, key: Exclude<SheetKey, 'cover'>): Line[] {
  const { cover, sheets } = CABINA_TEXTS[report.language];
  const situation = `${cover.asOf} ${italianDay(report.asOf)} · ${cover.entry} ${report.atEntry} · ${cover.measure}`;
  const alarm = report.demonstration ? [{ column: 3, content: text(cover.demonstration), look: 'alarm' as const }] : [];
  return [
    line([{ column: 1, content: text(sheets[key]), look: 'title' }], { height: 26 }),
    line([{ column: 1, content: text(situation), look: 'note' }]),
    line([{ column: 1, content: text(cover[key]), look: 'note' }]),
    line([{ column: 1, content: link(cover.back, 'cover'), look: 'back' }, ...alarm], { height: 20 }),
  ];
}

/** Around each printed page: what the report is, which day and entry it speaks of, where in it the page belongs. */
export function edgesOf(report: CabinaReport, key: SheetKey): PageEdges {
  const { cover, sheets } = CABINA_TEXTS[report.language];
  return {
    topLeft: `${cover.title} · PNRR M4C2I2.3`,
    topCentre: report.demonstration ? cover.demonstrationShort : '',
    topRight: `${cover.asOf} ${italianDay(report.asOf)}`,
    bottomLeft: `${cover.entry} ${report.atEntry} · ${report.headHash.slice(0, 16)}`,
    bottomCentre: sheets[key],
    page: cover.page,
    of: cover.pageOf,
  };
}
