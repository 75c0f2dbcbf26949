import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../kernel/index.js';
import { declareDemonstration, readHead, type EntryDraft, type Journal, type Movement } from '../journal/index.js';
import { trancheAccount, UNALLOCATED } from '../ledger/index.js';
import { registerHub } from '../hubs/index.js';
import type { Book, Caller, Tx } from '../platform/index.js';
import { establishTranche } from '../tranches/index.js';
import { readDecreeData, type DecreeData } from './decree.data.js';

const BY_SYSTEM: Caller = { actor: SYSTEM, needs: null, attempt: null, once: null };

/**
 * Opens an empty book and loads `data/` into it; does nothing where there is a decree. Answers whether it loaded. Of a book
 * for a `demonstration` every figure, screen and report says for good that what is in it is invented.
 */
export async function openBook(book: Book, journal: Journal, { demonstration = false } = {}): Promise<boolean> {
  const opened = await book.read((view) => readHead(view));
  if (opened) return false;
  const data = readDecreeData();
  return book.write(BY_SYSTEM, async (tx) => {
    // Another instance may have opened the same book in the meantime.
    if (await readHead(tx)) return false;
    for (const draft of await openingEntries(tx, journal, data, demonstration)) await journal.append(tx, draft);
    return true;
  });
}

async function openingEntries(tx: Tx, journal: Journal, data: DecreeData, demonstration: boolean): Promise<EntryDraft[]> {
  const { reference, title, publishedOn, effectiveOn } = data;
  const circumstances = { reason: reference, effectiveOn };
  const opening: EntryDraft = {
    kind: 'book-opened/1',
    subject: 'book',
    payload: { before: null, after: { bookId: randomUUID() } },
    movements: [],
    reason: null,
    effectiveOn: tx.today,
  };
  const before = demonstration ? [opening, declareDemonstration(tx.today)] : [opening];
  // The decree comes after these, and its id is that of its entry.
  const id = (await journal.nextId(tx, 'act')).replace(/\d+$/, (seq) => String(Number(seq) + before.length));
  const acts = {
    tranches: data.tranches.map(({ amount: _, ...tranche }) => tranche),
    hubs: [],
    movements: data.tranches.map(({ code, amount }) => ({ from: UNALLOCATED, to: code, amountCents: amount.cents })),
  };
  const decree: EntryDraft = {
    kind: 'decree-loaded/1',
    subject: id,
    payload: {
      before: null,
      after: { reference, title, publishedOn, effectiveOn, ...acts, kind: 'decree', state: 'in-force', totalCents: data.total.cents },
    },
    movements: decreeMovements(id, data),
    reason: null,
    effectiveOn,
  };
  const tranches = data.tranches.map(({ amount: _, ...tranche }) => establishTranche({ tranche, existing: undefined, act: id, ...circumstances }));
  const hubs = data.hubs.map((hub) => registerHub(hub, undefined, circumstances));
  return [...before, decree, ...tranches, ...hubs];
}

function decreeMovements(id: string, { total, tranches }: DecreeData): Movement[] {
  const allocations = tranches.map(({ code, amount }) => {
    return { from: UNALLOCATED, to: trancheAccount(code, 'available'), amountCents: amount.cents, for: id };
  });
  return [{ from: null, to: UNALLOCATED, amountCents: total.cents, for: id }, ...allocations];
}
