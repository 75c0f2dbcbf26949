import { Money, type CalendarDate, type Sentence } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { AMOUNT_NAMES, DECISION_NAMES, SOUTH, TARGET_STATES } from '../figures/figure-texts.js';
import type { SouthQuota } from '../figures/territory.rules.js';
import { inPercent, t } from '../figures/words.rules.js';
import { amount, day, number, text, word } from './csv-columns.rules.js';
import type { CsvColumn } from './csv-dialect.rules.js';

/** One thing that *Quadro* says: of which part, what, and as much of the rest as it has. */
export interface QuadroRow {
  section: Sentence;
  code: string;
  name: Sentence;
  subject?: string;
  hub?: string | null;
  tranche?: string | null;
  amount?: Money | null;
  count?: number | null;
  percent?: number | null;
  before?: Money | null;
  difference?: Money | null;
  requiredAmount?: Money | null;
  requiredCount?: number | null;
  on?: CalendarDate | null;
  state?: Sentence;
  words?: Sentence;
}

export const QUADRO_COLUMNS: readonly CsvColumn<QuadroRow>[] = [
  word('sezione', 'Sezione', 'Section', ({ section }) => section),
  text('codice', 'Codice', 'Code', ({ code }) => code),
  word('voce', 'Voce', 'Item', ({ name }) => name),
  text('oggetto', 'Oggetto', 'Subject', ({ subject = null }) => subject),
  text('soggetto', 'Soggetto', 'Hub', ({ hub = null }) => hub),
  text('linea', 'Linea', 'Tranche', ({ tranche = null }) => tranche),
  amount('importo', 'Importo', 'Amount', (row) => row.amount ?? null),
  number('numero', 'Numero', 'Number', ({ count = null }) => count),
  number('percento', '%', '%', ({ percent = null }) => percent),
  amount('importo_precedente', 'Importo precedente', 'Amount before', ({ before = null }) => before),
  amount('differenza', 'Differenza', 'Difference', ({ difference = null }) => difference),
  amount('importo_richiesto', 'Importo richiesto', 'Amount required', ({ requiredAmount = null }) => requiredAmount),
  number('numero_richiesto', 'Numero richiesto', 'Number required', ({ requiredCount = null }) => requiredCount),
  day('giorno', 'Giorno', 'Day', ({ on = null }) => on),
  word('stato', 'Stato', 'State', ({ state = null }) => state),
  word('testo', 'Testo', 'Text', ({ words = null }) => words),
];

const SECTIONS = {
  document: t('Documento', 'Document'),
  standing: t('Situazione', 'How things stand'),
  figures: t('Grandezze', 'Figures'),
  parts: t('di cui', 'of which'),
  changes: t('Variazioni', 'Changes'),
  decisions: t('Decisioni richieste', 'Decisions required'),
  targets: t('Obiettivi', 'Targets'),
  south: t('Quota del Mezzogiorno', 'Share of the South'),
};

export function quadroRows(figures: CabinaFigures): QuadroRow[] {
  return [...document(figures), ...standing(figures), ...changes(figures), ...decisions(figures), ...targets(figures), ...figures.territory.quotas.map(south)];
}

const same = (words: string): Sentence => t(words, words);

function document({ asOf, atEntry, headHash, book, softwareVersion }: CabinaFigures): QuadroRow[] {
  const row = (code: string, it: string, en: string, more: Partial<QuadroRow>): QuadroRow => ({ section: SECTIONS.document, code, name: t(it, en), ...more });
  return [
    row('asOf', 'Situazione al', 'Situation as of', { on: asOf }),
    row('atEntry', 'Ultima registrazione considerata', 'Last entry taken into account', { count: atEntry }),
    row('headHash', 'Impronta SHA-256 della registrazione', 'SHA-256 hash of that entry', { words: same(headHash) }),
    row('book', 'Registro', 'Book', { words: same(book) }),
    row('softwareVersion', 'Versione del software', 'Software version', { words: same(softwareVersion) }),
  ];
}

function standing({ quadro }: CabinaFigures): QuadroRow[] {
  return [
    { section: SECTIONS.standing, code: 'sentence', name: SECTIONS.standing, words: quadro.sentence },
    ...quadro.figures.flatMap(({ key, name, meaning, value, percentOfTotal: percent, before, difference, parts }): QuadroRow[] => [
      { section: SECTIONS.figures, code: key, name, amount: value, percent, before, difference, words: meaning },
      ...parts.map((part) => ({ section: SECTIONS.parts, code: part.key, name: AMOUNT_NAMES[part.key], amount: part.value })),
    ]),
  ];
}

function changes({ quadro: { since, changed, counts } }: CabinaFigures): QuadroRow[] {
  if (since === null || changed === null) return [];
  const row: QuadroRow = { section: SECTIONS.changes, code: 'changed', name: SECTIONS.changes, on: since.day, count: since.entry, words: changed };
  return [row, ...counts.map(({ kind, words, count, amount: moved }) => ({ section: SECTIONS.changes, code: kind, name: words, count, amount: moved }))];
}

function decisions({ quadro }: CabinaFigures): QuadroRow[] {
  return quadro.decisions.map(({ code, subject, hub, tranche, amount: waiting, on, sentence }) => {
    return { section: SECTIONS.decisions, code, name: DECISION_NAMES[code], subject, hub, tranche, amount: waiting, on, words: sentence };
  });
}

function targets({ quadro }: CabinaFigures): QuadroRow[] {
  const ofMoney = (value: number | Money | null): Money | null => (value instanceof Money ? value : null);
  const ofNumber = (value: number | Money | null): number | null => (value instanceof Money ? null : value);
  return quadro.targets.map(({ code, name, required, dueOn: on, reached, percent, state, note: words }) => ({
    ...{ section: SECTIONS.targets, code, name, percent, on, state: TARGET_STATES[state], words },
    ...{ amount: ofMoney(reached), count: ofNumber(reached), requiredAmount: ofMoney(required), requiredCount: ofNumber(required) },
  }));
}

function south({ figure, south: there, percent, leastPercent, mostPercent, reached }: SouthQuota): QuadroRow {
  const [least, most] = [inPercent(leastPercent), inPercent(mostPercent)];
  const range = t(`${inPercent(null).it}: fra ${least.it} e ${most.it}`, `${inPercent(null).en}: between ${least.en} and ${most.en}`);
  const outcome = reached ? t('raggiunta', 'reached') : t('non raggiunta', 'not reached');
  const words = percent === null ? (leastPercent === null ? inPercent(null) : range) : outcome;
  return { section: SECTIONS.south, code: figure, name: t(`${SOUTH.it}: ${AMOUNT_NAMES[figure].it}`, `${SOUTH.en}: ${AMOUNT_NAMES[figure].en}`), amount: there, percent, words };
}
