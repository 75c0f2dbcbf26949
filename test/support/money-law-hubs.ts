import type { Do, HubStatus } from './money-commands.js';
import { decided, entry, IN_PROGRESS, newHub, type Change, type ExpectedEntry, type Hub, type MoneyBook, type Objection, type Payee } from './money-book.js';

/*
 * The law of the hubs: known little by little; first values are entered, what replaces a payee's is another person's to
 * approve; one that is suspended is awarded and paid nothing, one that is closed is closed for good.
 */

type HubCommand = Do<'register-hub' | 'enter-hub' | 'set-hub-status'>;
export type PayeeChange = Extract<Change, { of: 'payee' }>;

export function hubObjections(book: MoneyBook, c: HubCommand): Objection[] {
  const hub = book.hubs.get(c.hub);
  if (c.do === 'register-hub') return [c.tranche !== null && !book.tranches.has(c.tranche) && 'not-found', hub !== undefined && 'hub-duplicate'];
  if (!hub) return ['not-found'];
  const stale = hub.version !== c.version && 'stale-version';
  if (reopens(hub, c)) return [stale, book.changeWaits('reopening', c.hub)];
  if (hub.status === 'closed') return [stale, 'state-conflict'];
  if (c.do === 'set-hub-status') return [stale, ...statusObjections(book, hub, c)];
  return [stale, Object.keys(news(hub, c)).length === 0 && 'invalid-request', replacesPayee(hub, c) && book.changeWaits('payee', c.hub)];
}

function statusObjections(book: MoneyBook, hub: Hub, { hub: code, status }: Do<'set-hub-status'>): Objection[] {
  const inProgress = [...book.disbursements.values()].some((d) => book.grants.get(d.grant)!.grant.hub === code && IN_PROGRESS.includes(d.state));
  return [
    hub.status === status && 'invalid-request',
    status !== 'closed' && hub.status === 'provisional' && 'hub-provisional',
    status === 'closed' && inProgress && 'hub-in-progress',
  ];
}

/** Only an identified hub is awarded, asks, is approved and is paid. */
export function inactive({ status }: Hub): Objection {
  if (status === 'identified') return false;
  return status === 'provisional' ? 'hub-provisional' : 'hub-suspended';
}

export function carryOutHub(book: MoneyBook, c: HubCommand): ExpectedEntry[] {
  const version = book.head + 1;
  if (c.do === 'register-hub') {
    book.hubs.set(c.hub, { ...newHub(book.today), name: `Soggetto ${c.hub}`, tranche: c.tranche, version });
    return [entry('hub-registered', c.hub, book.today)];
  }
  const hub = book.hubs.get(c.hub)!;
  if (reopens(hub, c)) {
    const id = book.next('C');
    book.changes.set(id, { id, by: c.by, state: 'proposed', on: book.today, of: 'reopening', hub: c.hub });
    return [entry('change-proposed', id, book.today)];
  }
  if (c.do === 'set-hub-status') enterStatus(book, hub, c.status);
  else if (replacesPayee(hub, c)) return proposePayee(book, hub, c);
  else know(book, hub, news(hub, c), c.by);
  hub.version = version;
  return [entry('hub-changed', c.hub, book.today)];
}

/** What a command says of a hub that is not known so. */
function news(hub: Hub, { hub: code, taxCode, iban }: Do<'enter-hub'>): Partial<Payee> {
  const said = { ...(taxCode === null ? {} : { name: `Soggetto ${code}`, taxCode }), ...(iban === null ? {} : { iban }) };
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => hub[field as keyof Payee] !== value));
}

/** Whether it would do so by another's approval only. */
export function replacesPayee(hub: Hub, c: Do<'enter-hub'>): boolean {
  const { taxCode, iban } = news(hub, c);
  return (taxCode !== undefined && hub.taxCode !== null) || (iban !== undefined && hub.iban !== null);
}

function proposePayee(book: MoneyBook, hub: Hub, c: Do<'enter-hub'>): ExpectedEntry[] {
  const [id, to] = [book.next('C'), news(hub, c)];
  const from = Object.fromEntries(Object.keys(to).map((field) => [field, hub[field as keyof Payee]]));
  book.changes.set(id, { id, by: c.by, state: 'proposed', on: book.today, of: 'payee', hub: c.hub, from, to });
  return [entry('change-proposed', id, book.today)];
}

/** Nobody approves one thing and gets another. */
export function payeeObjections(book: MoneyBook, { hub: code, from }: PayeeChange): Objection[] {
  const hub = book.hubs.get(code)!;
  const moved = Object.entries(from).some(([field, value]) => hub[field as keyof Payee] !== value);
  return [(hub.status === 'closed' || moved) && 'state-conflict'];
}

/** A closed hub is opened again by two people. */
function reopens({ status }: Hub, c: HubCommand): boolean {
  return c.do === 'set-hub-status' && c.status === 'identified' && status === 'closed';
}

export function reopen(book: MoneyBook, { id, hub: code }: Extract<Change, { of: 'reopening' }>): ExpectedEntry[] {
  const hub = book.hubs.get(code)!;
  enterStatus(book, hub, hub.name !== null && hub.taxCode !== null ? 'identified' : 'provisional');
  hub.version = book.head + 1;
  return [entry('hub-changed', code, book.today), decided(id, 'approval', book.today)];
}

export function applyPayee(book: MoneyBook, { id, hub: code, to, by }: PayeeChange): ExpectedEntry[] {
  const hub = book.hubs.get(code)!;
  know(book, hub, to, by);
  hub.version = book.head + 1;
  return [entry('hub-changed', code, book.today), decided(id, 'approval', book.today)];
}

/** A provisional hub is identified by a name and a codice fiscale. */
function know(book: MoneyBook, hub: Hub, said: Partial<Payee>, by: Hub['ibanSetBy']): void {
  Object.assign(hub, said, said.iban === undefined ? {} : { ibanSetBy: by, ibanSetAt: book.head + 1 });
  if (hub.status === 'provisional' && hub.name !== null && hub.taxCode !== null) enterStatus(book, hub, 'identified');
}

function enterStatus({ today }: MoneyBook, hub: Hub, status: HubStatus): void {
  hub.status = status;
  hub.statuses.push({ status, on: today });
}
