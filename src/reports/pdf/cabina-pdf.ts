import { makePdf, type PdfContent, type PdfDocument } from './pdfmake.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { hubsPages } from './hubs-pages.js';
import { MARGINS, SMALLEST } from './pdf-style.js';
import { PDF_TEXTS } from './pdf-texts.js';
import { dayText } from './pdf-words.rules.js';
import { quadroPage } from './quadro-page.js';
import { COLOURS } from './svg.rules.js';
import { tranchesPage } from './tranches-page.js';

/** Enough of a hash to tell heads apart; the workbook has the whole. */
const HASH_SHOWN = 16;

/**
 * The report on paper: *Quadro*, *Linee* and *Soggetti attuatori* on at most four pages of A4. Fonts are embedded, nothing is
 * fetched, and its dates are those of the head: same figures, same bytes.
 */
export function writeCabinaPdf(figures: CabinaFigures): Promise<Uint8Array> {
  return makePdf(cabinaDocument(figures));
}

function cabinaDocument(figures: CabinaFigures): PdfDocument {
  const { language, asOf, headRecordedAt } = figures;
  const title = `${PDF_TEXTS.title[language]} – ${PDF_TEXTS.asOf[language].toLowerCase()} ${dayText(asOf, language)}`;
  const moment = new Date(headRecordedAt);
  return {
    ...{ pageSize: 'A4', pageMargins: MARGINS, version: '1.7', language: language === 'it' ? 'it-IT' : 'en-GB', displayTitle: true },
    info: { title, subject: PDF_TEXTS.subject[language], author: 'Ministero delle imprese e del made in Italy', creator: 'Registro PNRR M4C2I2.3', producer: 'pdfmake', keywords: 'PNRR, M4C2I2.3', creationDate: moment, modDate: moment },
    defaultStyle: { font: 'Roboto', fontSize: SMALLEST, color: COLOURS.ink },
    content: [...quadroPage(figures), ...tranchesPage(figures), ...hubsPages(figures)],
    header: () => pageHead(figures),
    footer: (page, pages) => pageFoot(figures, page, pages),
  };
}

function pageHead({ language, asOf, demonstration }: CabinaFigures): PdfContent {
  const alarm = demonstration ? [{ text: PDF_TEXTS.demonstration[language], bold: true, color: COLOURS.red, alignment: 'center' as const }] : [];
  return {
    columns: [{ text: `${PDF_TEXTS.title[language]} · M4C2I2.3`, color: COLOURS.grey }, ...alarm, { text: `${PDF_TEXTS.asOf[language]} ${dayText(asOf, language)}`, color: COLOURS.grey, alignment: 'right' }],
    margin: [MARGINS[0], 22, MARGINS[2], 0],
  };
}

function pageFoot({ language, atEntry, headHash, softwareVersion }: CabinaFigures, page: number, pages: number): PdfContent {
  const { entry, hash, software, page: word, of } = PDF_TEXTS;
  const source = `${entry[language]} ${atEntry} · ${hash[language]} ${headHash.slice(0, HASH_SHOWN)}… · ${software[language]} ${softwareVersion}`;
  return {
    columns: [{ text: source.charAt(0).toUpperCase() + source.slice(1), color: COLOURS.grey, width: '*' }, { text: `${word[language]} ${page} ${of[language]} ${pages}`, color: COLOURS.grey, alignment: 'right', width: 80 }],
    margin: [MARGINS[0], 10, MARGINS[2], 0],
  };
}
