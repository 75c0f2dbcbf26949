import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { figuresOf } from '../../../test/support/cabina-figures.js';
import { fullFigures } from '../../../test/support/full-figures.js';
import { fillRichly } from '../../../test/support/rich-book.js';
import { Service } from '../../../test/support/service.js';
import { Money, spoken } from '../../kernel/index.js';
import { HUB_FIGURES } from '../../overview/index.js';
import { writeCabinaCsv, type CsvSheet } from '../csv/cabina-csv.rules.js';
import { AMOUNT_KEYS } from '../csv/csv-columns.rules.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { t } from '../figures/words.rules.js';
import { writeCabinaPdf } from './cabina-pdf.js';
import { dayText } from './pdf-words.rules.js';

const PDFTOTEXT = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find((path) => existsSync(path)) ?? null;
const poppler = PDFTOTEXT === null ? { it: it.skip, why: ' (skipped: poppler-utils is not installed here)' } : { it, why: '' };

const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

/** The words of each page, with one blank between them. */
function textOf(pdf: Uint8Array, ...layout: string[]): string[] {
  const text = execFileSync(PDFTOTEXT ?? '', [...layout, '-enc', 'UTF-8', '-', '-'], { input: pdf, maxBuffer: 50_000_000 }).toString();
  return text.split('\f').slice(0, -1).map((page) => page.replace(/[ \u00A0\u202F]+/g, ' '));
}

const asRead = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, ' ');
/** The amounts of a line, as programs write them. */
const amountsIn = (line: string): string[] => (line.match(/-?\d{1,3}(?:\.\d{3})*,\d{2}(?![\d%])/g) ?? []).map((amount) => amount.replaceAll('.', '').replace(',', '.'));

function csvRows(figures: CabinaFigures, sheet: CsvSheet): Record<string, string>[] {
  return parse([...writeCabinaCsv(figures, sheet, 'open-data')].join(''), { columns: true });
}

const TRANCHE_COLUMNS = ['allocated', 'granted', 'available', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding', 'toReprogramme', 'returned'] as const;

/** Every figure of the three sheets, as the figures and the CSV have it, on its page. */
async function expectSame(figures: CabinaFigures): Promise<void> {
  const pages = textOf(await writeCabinaPdf(figures), '-layout');
  const [quadro = '', tranches = '', ...hubs] = pages;
  const first = asRead(quadro);
  for (const { value, difference } of figures.quadro.figures) {
    expect(first).toContain(asRead(spoken(value, figures.language)));
    if (difference !== null && difference.cents !== 0) expect(first).toContain(asRead(spoken(Money.ofCents(Math.abs(difference.cents)), figures.language)));
  }
  for (const { code, reached } of figures.quadro.targets) expect(first).toContain(reached instanceof Money ? asRead(spoken(reached, 'it')) : code);
  const lines = tranches.split('\n').map((line) => line.trim());
  for (const row of csvRows(figures, 'linee')) {
    const line = lines.find((one) => one.startsWith(row.codice === '' ? 'Non ripartito' : `${row.codice} `)) ?? '';
    expect(amountsIn(line).slice(0, row.codice === '' ? 1 : 11)).toEqual(row.codice === '' ? [row.dotazione] : TRANCHE_COLUMNS.map((figure) => row[AMOUNT_KEYS[figure]]));
  }
  expect(amountsIn(lines.find((line) => line.startsWith('Dotazione ')) ?? '')).toContain(String(figures.total));
  const sums = lines.find((line) => line.startsWith('Totale delle linee')) ?? '';
  expect(amountsIn(sums).slice(0, 11)).toEqual(TRANCHE_COLUMNS.map((figure) => String(figures.totals[figure])));
  const hubLines = hubs.join('\n').split('\n').map((line) => line.trim());
  for (const row of csvRows(figures, 'soggetti-attuatori')) {
    const line = hubLines.find((one) => one.startsWith(`${row.codice} `)) ?? '';
    expect([row.codice, ...amountsIn(line).slice(0, 7)]).toEqual([row.codice, ...HUB_FIGURES.map((figure) => row[AMOUNT_KEYS[figure]])]);
  }
  for (const page of pages) {
    expect(page).toContain(`Situazione al ${dayText(figures.asOf, 'it')}`);
    expect(page).toContain(`Registrazione n. ${figures.atEntry} · impronta ${figures.headHash.slice(0, 16)}… · versione del software 1.2.3`);
  }
  expect(pages.map((page) => /Pagina \d di \d/.exec(page)?.[0])).toEqual(pages.map((_, index) => `Pagina ${index + 1} di ${pages.length}`));
}

describe('the PDF of a book', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start('sqlite');
  });
  afterAll(() => service.stop());

  poppler.it(`with nothing in it but the decree says so on few pages${poppler.why}`, async () => {
    const figures = await figuresOf(service);
    const pdf = await writeCabinaPdf(figures);
    expect(pagesOf(pdf)).toBe(4);
    await expectSame(figures);
    const [quadro = ''] = textOf(pdf);
    for (const said of ['Nulla è ancora erogato.', 'Nulla resta da erogare.', 'Nulla è ancora concesso.']) expect(asRead(quadro)).toContain(said);
    expect(pagesOf(await writeCabinaPdf({ ...figures, hubs: [], tranches: [], quadro: { ...figures.quadro, targets: [], decisions: [] } }))).toBe(3);
  });

  poppler.it(`with something of everything has the figures of the report and of the CSV${poppler.why}`, async () => {
    await fillRichly(service);
    const figures = await figuresOf(service, {}, { since: 20 });
    expect(figures.hubs.some(({ netPaid }) => netPaid.cents > 0)).toBe(true);
    await expectSame(figures);
    await expectSame({ ...figures, hubs: figures.hubs.filter(({ code }) => code === 'CC-04') });
    expect(pagesOf(await writeCabinaPdf({ ...figures, language: 'en' }))).toBe(4);
  });
});

describe('the PDF of a whole measure', () => {
  poppler.it(`has the figures of the report and of the CSV${poppler.why}`, async () => {
    await expectSame(fullFigures());
  });

  it('is the same, byte by byte, each time', async () => {
    expect(Buffer.compare(Buffer.from(await writeCabinaPdf(fullFigures())), Buffer.from(await writeCabinaPdf(fullFigures())))).toBe(0);
  });

  it('says its title, language and the moment of its head', async () => {
    const pdf = Buffer.from(await writeCabinaPdf(fullFigures({ language: 'en' }))).toString('latin1');
    for (const said of ['/Lang (en-GB)', '/DisplayDocTitle true']) expect([said, pdf.includes(said)]).toEqual([said, true]);
    expect(pdf.match(/\(D:\d+Z\)/g)).toEqual(['(D:20260402081530Z)', '(D:20260402081530Z)']);
  });

  poppler.it(`says that its data are of a demonstration on each page${poppler.why}`, async () => {
    for (const page of textOf(await writeCabinaPdf(fullFigures()))) expect(page).toContain('DIMOSTRAZIONE — dati sintetici');
  });

  poppler.it(`of more hubs than fit shows the largest, says how many there are, and what the others come to${poppler.why}`, async () => {
    const figures = fullFigures({ times: 4, hubName: 'Università degli studi di un nome molto lungo e delle imprese associate del territorio' });
    const pdf = await writeCabinaPdf(figures);
    expect(pagesOf(pdf)).toBe(4);
    const text = textOf(pdf, '-layout').slice(2).join('\n');
    expect(text).toContain('204 soggetti: i 66 con più concesso; tutti nel file Excel');
    const amounts = (start: string): string[] => amountsIn(text.split('\n').find((line) => line.trim().startsWith(start)) ?? '').slice(0, 7);
    const all = HUB_FIGURES.map((figure) => Money.sum(figures.hubs.map((hub) => hub[figure])));
    expect(amounts('Totale dei soggetti (204)')).toEqual(all.map(String));
    const shown = text.split('\n').filter((line) => /^ *(CC|EDIH|SOE|POLI)-\d/.test(line)).map(amountsIn);
    expect(shown).toHaveLength(66);
    const rest = amounts('Altri soggetti, non mostrati (138)').map((amount, at) => Money.sum([amount, ...shown.map((line) => line[at] ?? '')].map((one) => Money.parse(one))));
    expect(rest.map(String)).toEqual(all.map(String));
  });

  it.each(['it', 'en'] as const)('has four pages at most however much there is to say, in %s', async (language) => {
    const figures = fullFigures({ language, hubName: '<W> & "WWWWWWWWWWWWWWWWWWWW WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW' });
    const long = t('parole lunghissime e poi altre '.repeat(40), 'very long words and then others '.repeat(40));
    const { quadro, tranches, checks } = figures;
    const wordy: CabinaFigures = {
      ...figures,
      tranches: Array.from({ length: 30 }, (_, index) => ({ ...tranches[index % 4], code: `LINEA-${index}`, name: long.it }) as (typeof tranches)[number]),
      checks: Array.from({ length: 90 }, (_, index) => ({ ...checks[index % 20], name: long }) as (typeof checks)[number]),
      quadro: {
        ...{ ...quadro, sentence: long, changed: long, counts: Array.from({ length: 40 }, () => ({ kind: 'k', words: long, count: 12, amount: Money.ZERO })) },
        decisions: (['to-reprogramme', 'hubs-to-identify', 'hub-stuck', 'control-pending', 'recovery-overdue'] as const).flatMap((code) => quadro.decisions.map((one) => ({ ...one, code, sentence: long }))),
        targets: Array.from({ length: 9 }, (_, index) => ({ ...quadro.targets[index % 4], name: long }) as (typeof quadro.targets)[number]),
      },
    };
    const pdf = await writeCabinaPdf(wordy);
    expect(pagesOf(pdf)).toBe(4);
  });
});
