import { Money, spoken, type CalendarDate, type Sentence } from '../../kernel/index.js';
import type { MoneyState } from '../../overview/index.js';
import type { Decision } from './decisions.rules.js';
import type { ChangeCount } from './register.rules.js';
import { percentOf } from './shares.rules.js';
import type { TargetLine } from './targets.rules.js';
import { capital, counted, HUBS, inEuro, inPercent, onDay, say, t } from './words.rules.js';

export const QUADRO_FIGURES = ['total', 'granted', 'approvedUnpaid', 'netPaid', 'toRecover', 'notAllocated'] as const;
export type QuadroKey = (typeof QUADRO_FIGURES)[number];

/** From where changes are told: what the last published report, or whoever asks, already knew. */
export interface Baseline {
  /** The last entry that was known; 0: nothing. */
  entry: number;
  /** The day that was spoken of. */
  day: CalendarDate;
  /** The published report, where it is one. */
  report: { entry: number; meeting: string } | null;
}

/** One of the six figures. */
export interface QuadroFigure {
  key: QuadroKey;
  name: Sentence;
  meaning: Sentence;
  value: Money;
  percentOfTotal: number | null;
  /** What it was at the baseline, and the difference; null without one. */
  before: Money | null;
  difference: Money | null;
  /** Of what it is made, where of more than one. */
  parts: readonly { key: 'unallocated' | 'toReprogramme'; value: Money }[];
}

export interface Quadro {
  /** How things stand, in one sentence or two. */
  sentence: Sentence;
  figures: readonly QuadroFigure[];
  targets: readonly TargetLine[];
  since: Baseline | null;
  /** What changed since, in one sentence; null without a baseline. */
  changed: Sentence | null;
  counts: readonly ChangeCount[];
  decisions: readonly Decision[];
}

const NAMES: Record<QuadroKey, { name: Sentence; meaning: Sentence }> = {
  total: { name: t('Dotazione', 'Total'), meaning: t('L\'importo del decreto.', 'The amount of the decree.') },
  granted: { name: t('Concesso', 'Granted'), meaning: t('Attribuito ai soggetti attuatori, al netto delle riduzioni.', 'Awarded to the hubs, net of reductions.') },
  approvedUnpaid: { name: t('Liquidato non pagato', 'Approved, not paid'), meaning: t('Liquidato o disposto, e non ancora erogato.', 'Approved or ordered, and not yet paid.') },
  netPaid: { name: t('Erogato netto', 'Net paid'), meaning: t('Erogato meno recuperato.', 'Paid less recovered.') },
  toRecover: { name: t('Da recuperare', 'To recover'), meaning: t('Erogato di cui è ordinata la restituzione, non ancora rientrato.', 'Paid, ordered back and not yet come back.') },
  notAllocated: {
    name: t('Non ripartito e da riprogrammare', 'Not broken down, and to reprogramme'),
    meaning: t('In nessuna linea, o liberato e in attesa di un atto.', 'In no tranche, or come free and waiting for an act.'),
  },
};

export type QuadroAmounts = Record<QuadroKey | 'unallocated' | 'toReprogramme', Money>;

export function quadroAmounts({ total, unallocated, totals }: Pick<MoneyState, 'total' | 'unallocated' | 'totals'>, approvedUnpaid: Money): QuadroAmounts {
  const { granted, netPaid, toRecover, toReprogramme } = totals;
  return { total, granted, approvedUnpaid, netPaid, toRecover, unallocated, toReprogramme, notAllocated: unallocated.plus(toReprogramme) };
}

/** The six figures, with what they were; `difference` is what each has more than then. */
export function quadroFigures(now: QuadroAmounts, difference: QuadroAmounts | null): QuadroFigure[] {
  return QUADRO_FIGURES.map((key) => {
    const more = difference && difference[key];
    const parts = key === 'notAllocated' ? (['unallocated', 'toReprogramme'] as const).map((part) => ({ key: part, value: now[part] })) : [];
    return { key, ...NAMES[key], value: now[key], percentOfTotal: percentOf(now[key], now.total), before: more && now[key].minus(more), difference: more, parts };
  });
}

export interface Standing {
  day: CalendarDate;
  amounts: QuadroAmounts;
  allocated: Money;
  tranches: number;
  grantedHubs: number;
  decisions: number;
}

/** How things stand: made of figures, well-formed for none and one. */
export function standingSentence({ day, amounts, allocated, tranches, grantedHubs, decisions }: Standing): Sentence {
  const on = onDay(day);
  if (amounts.total.cents === 0) return say('Al {on} il registro non contiene ancora la dotazione del decreto.', 'On {on} the book does not hold the decree yet.', { on });
  const figures = { on, total: inEuro(amounts.total), given: given(allocated, tranches), granted: granted(amounts.granted, grantedHubs), paid: paid(amounts), back: back(amounts.toRecover) };
  const standing = say('Al {on} la dotazione è di {total}: {given}, {granted} e {paid}{back}.', 'On {on} the total is {total}: {given}, {granted} and {paid}{back}.', figures);
  return say('{standing} {decisions}', '{standing} {decisions}', { standing, decisions: asked(decisions) });
}

function given(allocated: Money, tranches: number): Sentence {
  if (allocated.cents === 0) return t('nulla è ancora assegnato', 'nothing is allocated yet');
  const to = counted(tranches, ['linea', 'linee'], ['tranche', 'tranches']);
  return say('{amount} sono assegnati a {to}', '{amount} are allocated to {to}', { amount: inEuro(allocated), to });
}

function granted(amount: Money, hubs: number): Sentence {
  if (amount.cents === 0) return t('nulla è concesso', 'nothing is granted');
  return say('{amount} concessi a {hubs}', '{amount} granted to {hubs}', { amount: inEuro(amount), hubs: counted(hubs, ...HUBS) });
}

function paid({ netPaid, granted: all }: QuadroAmounts): Sentence {
  if (netPaid.cents === 0) return t('nulla è erogato', 'nothing is paid');
  const figures = { amount: inEuro(netPaid), percent: inPercent(percentOf(netPaid, all)) };
  return say('{amount} erogati al netto ({percent} del concesso)', '{amount} paid, net ({percent} of what is granted)', figures);
}

function back(toRecover: Money): Sentence {
  if (toRecover.cents === 0) return t('', '');
  return say('; restano da recuperare {amount}', '; {amount} are to be recovered', { amount: inEuro(toRecover) });
}

function asked(decisions: number): Sentence {
  if (decisions === 0) return t('Nessuna decisione è richiesta.', 'No decision is asked for.');
  if (decisions === 1) return t('È richiesta 1 decisione.', '1 decision is asked for.');
  return t(`Sono richieste ${decisions} decisioni.`, `${decisions} decisions are asked for.`);
}

/** What changed since the baseline. */
export function changedSentence({ entry, day, report }: Baseline, figures: readonly QuadroFigure[], entries: number): Sentence {
  const since = entry === 0 ? t('dall\'inizio del registro', 'since the book began') : report
    ? say('dal rapporto per «{meeting}» (situazione al {day}, registrazione n. {entry})', 'since the report for “{meeting}” (situation as of {day}, entry no. {entry})', { meeting: report.meeting, day: onDay(day), entry })
    : say('dalla registrazione n. {entry} (situazione al {day})', 'since entry no. {entry} (situation as of {day})', { entry, day: onDay(day) });
  if (entries === 0) return say('{since} nulla è cambiato.', '{since} nothing has changed.', { since: capital(since) });
  const moved = figures.filter(({ difference }) => difference !== null && difference.cents !== 0);
  const deltas = moved.map(({ name, difference }) => say('{name} {amount}', '{name} {amount}', { name: t(name.it.toLowerCase(), name.en.toLowerCase()), amount: signed(difference ?? Money.ZERO) }));
  const what = deltas.length === 0 ? t('le sei grandezze non sono cambiate', 'the six figures have not changed') : { it: deltas.map(({ it }) => it).join(', '), en: deltas.map(({ en }) => en).join(', ') };
  const many = counted(entries, ['registrazione', 'registrazioni'], ['entry', 'entries']);
  return say('{since}: {many}; {what}.', '{since}: {many}; {what}.', { since: capital(since), many, what });
}

function signed(amount: Money): Sentence {
  const sign = amount.cents > 0 ? '+' : '−';
  const size = Money.ofCents(Math.abs(amount.cents));
  return { it: `${sign}${spoken(size, 'it')}`, en: `${sign}${spoken(size, 'en')}` };
}
