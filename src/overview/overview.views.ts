import type { CalendarDate, Money } from '../kernel/index.js';
import { HUB_KINDS, HUB_STATUSES, type HubKind, type HubStatus } from '../hubs/index.js';
import { ChoiceField, CodeField, DayField, FigureField, FlagField, ListField, NestedField, TextField, WholeField } from '../platform/index.js';
import { INTERVENTION_LINES, type InterventionLine } from '../tranches/index.js';
import type { HubState, Overview, TrancheState } from './overview.queries.js';

class HubAmountsView {
  @FigureField({ description: 'Awarded to hubs, net of reductions (concesso).' })
  granted!: Money;

  @FigureField({ description: 'Requested, approved or ordered, not yet paid (in corso).' })
  inProgress!: Money;

  @FigureField({ description: 'Paid, gross of what came back (erogato).' })
  paid!: Money;

  @FigureField({ description: 'Ordered back (da recuperare).' })
  toRecover!: Money;

  @FigureField({ description: 'Come back (recuperato).' })
  recovered!: Money;

  @FigureField({ description: 'Paid and not come back (erogato netto).' })
  netPaid!: Money;

  @FigureField({ description: 'Granted, neither in progress nor paid (da erogare).' })
  outstanding!: Money;
}

export class TotalsView extends HubAmountsView {
  @FigureField({ description: 'Given to tranches by the acts in force (assegnato).' })
  allocated!: Money;

  @FigureField({ description: 'Of a tranche, not granted (da concedere).' })
  available!: Money;

  @FigureField({ description: 'Came free, waits for an act (economie da riprogrammare).' })
  toReprogramme!: Money;

  @FigureField({ description: 'Given back to the State (restituito).' })
  returned!: Money;
}

export class TrancheView extends TotalsView {
  @CodeField({ example: 'CC' })
  code!: string;

  @TextField({ max: 300, description: 'Its name (linea di finanziamento).', example: 'Centri di competenza ad alta specializzazione' })
  name!: string;

  @WholeField({ min: 0, max: 1000, description: 'How many hubs it expects.', example: 8 })
  expectedHubs!: number;

  @ChoiceField(INTERVENTION_LINES, { description: 'Toward which targets it counts.' })
  interventionLine!: InterventionLine;
}

export class HubFiguresView extends HubAmountsView {
  @CodeField({ example: 'CC-04' })
  code!: string;

  @TextField({ max: 300, nullable: true, description: 'Its name, where known.', example: 'ARTES 4.0' })
  name!: string | null;

  @ChoiceField(HUB_KINDS, { description: 'What kind of hub.' })
  kind!: HubKind;

  @ChoiceField(HUB_STATUSES, { description: 'provisional is *da identificare*.' })
  status!: HubStatus;

  @CodeField({ nullable: true, example: 'CC', description: 'The tranche that it is in.' })
  tranche!: string | null;
}

export class OverviewView {
  @DayField({ description: 'The day as of which the figures speak.' })
  asOf!: CalendarDate;

  @WholeField({ min: 1, max: 2_147_483_647, description: 'The newest entry that they know of.', example: 57 })
  atEntry!: number;

  @TextField({ min: 64, max: 64, description: 'The hash of that entry.', example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  headHash!: string;

  @FlagField({ description: 'Whether the book is a demonstration’s: what is in it is invented.' })
  demonstration!: boolean;

  @FigureField({ description: 'The decree (dotazione).', example: '350000000.00' })
  total!: Money;

  @FigureField({ description: 'In no tranche (non ripartito).', example: '88500000.00' })
  unallocated!: Money;

  @ListField(() => TrancheView, { max: 1000, description: 'The tranches, in the order of their establishment.' })
  tranches!: TrancheView[];

  @NestedField(() => TotalsView, { description: 'Sums over the tranches.' })
  totals!: TotalsView;

  @ListField(() => HubFiguresView, { max: 10_000, description: 'The hubs, by code.' })
  hubs!: HubFiguresView[];
}

export function trancheView({ tranche, ...amounts }: TrancheState): TrancheView {
  const { code, name, expectedHubs, interventionLine } = tranche;
  return { code, name, expectedHubs, interventionLine, ...amounts };
}

function hubFiguresView({ hub, ...amounts }: HubState): HubFiguresView {
  const { code, name, kind, status, tranche } = hub;
  return { code, name, kind, status, tranche, ...amounts };
}

export function overviewView({ head, demonstration, money, tranches, hubs }: Overview, asOf: CalendarDate): OverviewView {
  return {
    asOf,
    atEntry: head.seq,
    headHash: head.hash,
    demonstration,
    total: money.total,
    unallocated: money.unallocated,
    tranches: tranches.map(trancheView),
    totals: money.totals,
    hubs: hubs.map(hubFiguresView),
  };
}
