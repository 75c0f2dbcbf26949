import { seqOf, spoken } from '../kernel/index.js';
import { listActs, type ActRow } from '../decree/index.js';
import { disbursementsByText, moneyOf, orderWords, type DisbursementRow } from '../disbursements/index.js';
import { grantsTable, pageOfGrants, type GrantRow } from '../grants/index.js';
import { kindWords } from '../history/index.js';
import { listHubs, type HubRow } from '../hubs/index.js';
import { findEntry } from '../journal/index.js';
import { holdsText, type Language, type View } from '../platform/index.js';
import { recoveriesTable } from '../recoveries/index.js';
import type { FoundItemView } from './search.views.js';

const MOST = 20;
/** Of one kind, so that none crowds out the others. */
const MOST_OF_A_KIND = 6;

/** Everything in the book that a text names, twenty at most; what it names exactly first. */
export async function searchBook(view: View, text: string, language: Language): Promise<FoundItemView[]> {
  if (text.startsWith('#')) return entriesNamed(view, text, language);
  const found = [
    ...(await listHubs(view, { q: text }, '', MOST_OF_A_KIND)).map(hubFound),
    ...(await grantsNamed(view, text)).map((grant) => grantFound(grant, language)),
    ...(await actsNamed(view, text)).map(actFound),
    ...(await recoveriesNamed(view, text, language)),
    ...(await disbursementsByText(view, text, MOST_OF_A_KIND)).map((row) => disbursementFound(row, language)),
  ];
  const isExact = ({ id }: FoundItemView): boolean => id === text.toUpperCase();
  return [...found.filter(isExact), ...found.filter((item) => !isExact(item))].slice(0, MOST);
}

/** The grant of that very number first: others, earlier in the book, may hold it in a decree or a protocol. */
async function grantsNamed(view: View, text: string): Promise<GrantRow[]> {
  const id = text.toUpperCase();
  const named = seqOf('grant', id) === null ? undefined : await grantsTable.find(view, { id });
  const { items } = await pageOfGrants(view, { q: text }, null, { limit: MOST_OF_A_KIND });
  return named ? [named, ...items.filter((grant) => grant.id !== id)] : items;
}

/** `#123`. */
async function entriesNamed(view: View, text: string, language: Language): Promise<FoundItemView[]> {
  const seq = /^#[1-9]\d{0,8}$/.test(text) ? Number(text.slice(1)) : null;
  const row = seq === null ? undefined : await findEntry(view, seq);
  return row ? [{ kind: 'entry', id: String(row.seq), title: `#${row.seq}`, subtitle: joined(kindWords(row.kind)[language], row.subject) }] : [];
}

async function recoveriesNamed(view: View, text: string, language: Language): Promise<FoundItemView[]> {
  const id = text.toUpperCase();
  const row = seqOf('recovery', id) === null ? undefined : await recoveriesTable.find(view, { id });
  return row ? [{ kind: 'recovery', id, title: id, subtitle: joined(row.hub, spoken(row.amount, language)) }] : [];
}

async function actsNamed(view: View, text: string): Promise<ActRow[]> {
  const acts = await listActs(view, null, 0, MOST_ACTS);
  return acts.filter(({ id, reference, title }) => [id, reference, title].some((said) => holdsText(said, text))).slice(0, MOST_OF_A_KIND);
}

/** Of acts a decree has some dozens. */
const MOST_ACTS = 1_000;

function hubFound({ code, name, taxCode }: HubRow): FoundItemView {
  return { kind: 'hub', id: code, title: name ?? code, subtitle: joined(code, taxCode) };
}

function grantFound({ id, hub, cup, amount }: GrantRow, language: Language): FoundItemView {
  return { kind: 'grant', id, title: id, subtitle: joined(hub, cup, spoken(amount, language)) };
}

function actFound({ id, reference, title }: ActRow): FoundItemView {
  return { kind: 'act', id, title: reference, subtitle: title };
}

function disbursementFound(row: DisbursementRow, language: Language): FoundItemView {
  const { id, hub, protocol, paymentOrder } = row;
  return { kind: 'disbursement', id, title: id, subtitle: joined(hub, spoken(moneyOf(row), language), protocol, paymentOrder && orderWords(paymentOrder)) };
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
