import { Money, type Sentence } from '../../kernel/index.js';
import { NOT_COMPUTABLE } from '../figures/figure-texts.js';
import type { HubLine } from '../figures/hubs.rules.js';
import type { Course } from '../../overview/index.js';
import { percentOf } from '../figures/shares.rules.js';
import type { Territory } from '../figures/territory.rules.js';
import type { TrancheLine } from '../figures/tranches.rules.js';
import { counted, HUBS, inEuro, inPercent, say, t, thePercent } from '../figures/words.rules.js';

/* What each chart shows, in words: who does not see the chart misses nothing. */

export function tranchesFinding(tranches: readonly TrancheLine[]): Sentence {
  const funded = tranches.filter(({ allocated }) => allocated.cents > 0);
  if (funded.length === 0) return t('Nessuna linea ha ancora fondi.', 'No tranche has money yet.');
  const sorted = [...funded].sort((one, other) => (other.netPaidPercent ?? 0) - (one.netPaidPercent ?? 0));
  const [first, last] = [sorted[0] as TrancheLine, sorted.at(-1) as TrancheLine];
  const all = thePercent(percentOf(Money.sum(funded.map(({ netPaid }) => netPaid)), Money.sum(funded.map(({ allocated }) => allocated))));
  const figures = { all, first: first.code, most: inPercent(first.netPaidPercent), last: last.code, least: inPercent(last.netPaidPercent) };
  if (first.netPaidPercent === last.netPaidPercent) return say('È erogato al netto {all} dell’assegnato.', '{all} of what is allocated is paid, net.', figures);
  return say(
    'È erogato al netto {all} dell’assegnato: di più nella linea {first} ({most}), di meno in {last} ({least}).',
    '{all} of what is allocated is paid, net: most in tranche {first} ({most}), least in {last} ({least}).',
    figures,
  );
}

export function paidFinding({ months, quarters }: Course): Sentence {
  const [end, quarter] = [months.at(-1), quarters.at(-1)];
  if (!end || !quarter || end.atEnd.paid.cents === 0) return t('Nulla è ancora erogato.', 'Nothing has been paid yet.');
  const moved = [...months].reverse().find(({ change }) => change.paid.cents !== 0);
  const figures = { quarter: quarter.period, change: inEuro(quarter.change.paid), all: inEuro(end.atEnd.paid), month: moved ? `${moved.period.slice(5)}/${moved.period.slice(0, 4)}` : '' };
  if (quarter.change.paid.cents > 0) return say('Nel trimestre {quarter} sono erogati {change}; in tutto {all}.', 'In quarter {quarter} {change} were paid; {all} in all.', figures);
  return say('Nel trimestre {quarter} nulla è erogato: l’ultima variazione è di {month}; in tutto {all}.', 'In quarter {quarter} nothing was paid: the last change was in {month}; {all} in all.', figures);
}

export function outstandingFinding(largest: readonly HubLine[], all: Money): Sentence {
  const [first] = largest;
  if (!first) return t('Nulla resta da erogare.', 'Nothing is outstanding.');
  const percent = (amounts: readonly HubLine[]): Sentence => thePercent(percentOf(Money.sum(amounts.map(({ outstanding }) => outstanding)), all));
  const figures = { code: first.code, amount: inEuro(first.outstanding), one: percent([first]), hubs: counted(largest.length, ...HUBS), some: percent(largest) };
  if (largest.length === 1) return say('{code} ha da ricevere {amount}: {one} di quanto resta da erogare.', '{code} has {amount} to receive: {one} of what is outstanding.', figures);
  return say(
    '{code} ha da ricevere {amount}, {one} di quanto resta; i {hubs} mostrati {some}.',
    '{code} has {amount} to receive, {one} of what is outstanding; the {hubs} shown {some}.',
    figures,
  );
}

export function regionsFinding({ quotas, unlocatedHubs }: Territory): Sentence {
  const granted = quotas.find(({ figure }) => figure === 'granted');
  if (!granted || granted.leastPercent === null) return t('Nulla è ancora concesso.', 'Nothing is granted yet.');
  const figures = {
    ...{ percent: thePercent(granted.percent), required: thePercent(granted.requiredPercent), no: NOT_COMPUTABLE, least: thePercent(granted.leastPercent), most: thePercent(granted.mostPercent) },
    hubs: counted(unlocatedHubs.length, ...HUBS),
  };
  if (granted.percent !== null) return say('Al Mezzogiorno è concesso {percent}; è richiesto almeno {required}.', '{percent} is granted in the South; at least {required} is required.', figures);
  return say(
    'Quota del Mezzogiorno {no}: {hubs} senza localizzazione. È fra {least} e {most}; è richiesto almeno {required}.',
    'The share of the South is {no}: {hubs} without localisation. It lies between {least} and {most}; at least {required} is required.',
    figures,
  );
}
