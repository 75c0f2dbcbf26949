import type { Money } from '../kernel/index.js';
import type {
  DisbursementRow,
  HubAmounts,
  HubFigures,
  TrancheAmounts,
  TrancheFigures,
} from './cabina-di-regia.figures.js';
import type { CabinaTexts } from './cabina-di-regia.texts.js';
import type { Column } from './package/sheet-description.js';

/** From the hub's first figure to its last, in the order in which money moves. */
export const HUB_AMOUNTS = [
  'granted',
  'inProgress',
  'paid',
  'toRecover',
  'recovered',
  'netPaid',
  'outstanding',
] as const satisfies readonly (keyof HubAmounts)[];

export const TRANCHE_AMOUNTS = [
  'allocated',
  'granted',
  'available',
  'toReprogramme',
  'returned',
  'inProgress',
  'paid',
  'toRecover',
  'recovered',
  'netPaid',
  'outstanding',
] as const satisfies readonly (keyof TrancheAmounts)[];

/** Wide enough for 350.000.000,00 € in bold. */
const AMOUNT_WIDTH = 15.8;
const DAY_WIDTH = 12.5;

function amounts<K extends keyof TrancheAmounts>(t: CabinaTexts, keys: readonly K[]): Column<Record<K, Money>>[] {
  return keys.map((key) => ({
    key,
    label: t.amounts[key].label,
    width: AMOUNT_WIDTH,
    kind: 'amount',
    of: (row) => row[key],
    bar: BARS.has(key),
  }));
}

/** What a reader compares down a column. */
const BARS: ReadonlySet<string> = new Set(['netPaid', 'outstanding']);

export function trancheColumns(t: CabinaTexts): readonly Column<TrancheFigures>[] {
  const label = t.columns;
  return [
    { key: 'code', label: label.code, width: 8, kind: 'id', of: (row) => row.code },
    { key: 'name', label: label.trancheName, width: 36, kind: 'text', of: (row) => row.name },
    { key: 'expectedHubs', label: label.expectedHubs, width: 9, kind: 'count', total: 'sum', of: (row) => row.expectedHubs },
    ...amounts(t, TRANCHE_AMOUNTS),
  ];
}

export function hubColumns(t: CabinaTexts): readonly Column<HubFigures>[] {
  const label = t.columns;
  return [
    { key: 'code', label: label.code, width: 10, kind: 'id', of: (row) => row.code },
    { key: 'name', label: label.hubName, width: 38, kind: 'text', of: (row) => row.name ?? t.words.toBeIdentified },
    { key: 'kind', label: label.hubKind, width: 21, kind: 'text', of: (row) => hubKind(t, row.kind) },
    { key: 'status', label: label.status, width: 15, kind: 'text', of: (row) => t.words.hubStatuses[row.status] },
    { key: 'tranche', label: label.tranche, width: 8, kind: 'id', of: (row) => row.tranche },
    { key: 'seat', label: label.seat, width: 24, kind: 'text', of: (row) => row.seat },
    { key: 'taxCode', label: label.taxCode, width: 19, kind: 'id', of: (row) => row.taxCode },
    ...amounts(t, HUB_AMOUNTS),
  ];
}

export function disbursementColumns(t: CabinaTexts): readonly Column<DisbursementRow>[] {
  const label = t.columns;
  const nameOf = (row: DisbursementRow) => row.hubName ?? t.words.toBeIdentified;
  return [
    { key: 'id', label: label.disbursement, width: 11, kind: 'id', of: (row) => row.id },
    { key: 'hub', label: label.hub, width: 10, kind: 'id', of: (row) => row.hub },
    { key: 'hubName', label: label.hubName, width: 36, kind: 'text', of: nameOf },
    { key: 'tranche', label: label.tranche, width: 8, kind: 'id', of: (row) => row.tranche },
    { key: 'grant', label: label.grant, width: 12, kind: 'id', of: (row) => row.grant },
    { key: 'cup', label: label.cup, width: 18, kind: 'id', of: (row) => row.cup },
    { key: 'kind', label: label.kind, width: 22, kind: 'text', of: (row) => t.words.kinds[row.kind] },
    { key: 'state', label: label.state, width: 19.5, kind: 'text', of: (row) => t.words.states[row.state] },
    { key: 'requested', label: label.requested, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.requested },
    { key: 'cut', label: label.cut, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.cut },
    { key: 'amount', label: label.amount, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.amount },
    { key: 'requestedOn', label: label.requestedOn, width: 14, kind: 'day', of: (row) => row.requestedOn },
    { key: 'protocol', label: label.protocol, width: 22, kind: 'text', of: (row) => row.protocol },
    { key: 'approvedOn', label: label.approvedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.approvedOn },
    { key: 'orderedOn', label: label.orderedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.orderedOn },
    { key: 'paidOn', label: label.paidOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.paidOn },
    { key: 'reversedOn', label: label.reversedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.reversedOn },
    { key: 'paymentOrder', label: label.paymentOrder, width: 26, kind: 'text', of: (row) => row.paymentOrder },
  ];
}

function hubKind(t: CabinaTexts, kind: string): string {
  const words: Readonly<Record<string, string>> = t.words.hubKinds;
  return Object.hasOwn(words, kind) ? (words[kind] ?? kind) : kind;
}
