// Books to measure on: real files with the real schema, written by the real services.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { journal, schema } from '../../dist/app.module.js';
import { ApprovalsService } from '../../dist/approvals/index.js';
import { actProposals, openBook } from '../../dist/decree/index.js';
import { disbursementProposals, DisbursementsService, reversalProposals } from '../../dist/disbursements/index.js';
import { grantProposals, GrantsService, reductionProposals } from '../../dist/grants/index.js';
import { HubsService } from '../../dist/hubs/index.js';
import { HeadSigner, SigningKeys } from '../../dist/journal/index.js';
import { idOf, Money, romeDay } from '../../dist/kernel/index.js';
import { grantAccount } from '../../dist/ledger/index.js';
import { Book, Clock, dataSourceOptions, openDataSource } from '../../dist/platform/index.js';

const person = (id, role) => ({ actor: { id, roles: [] }, needs: [role], attempt: null, once: null });
export const ANALYST = person('P-1', 'analyst');
export const APPROVER = person('P-2', 'approver');

/** A book in a temporary folder, opened for `job`, thrown away afterwards. */
export async function book(job) {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-bench-'));
  const path = join(folder, 'book.db');
  const opened = await open(path);
  try {
    return await job({ ...opened, folder, path });
  } finally {
    await opened.book.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function open(path) {
  const database = { kind: 'sqlite', path };
  const source = await openDataSource(database, dataSourceOptions(database, schema, 'write'), 'write');
  // Authority is read inside the unit of work, as in the service; here it finds these two people.
  const admit = async (tx, { actor }) => void (await tx.one('SELECT id FROM persons WHERE id = ?', actor.id));
  // As in the service, each commit ends in a signature of the head; its key is where the service started on this book looks.
  const signer = new HeadSigner(journal, new SigningKeys(join(dirname(path), 'signing-key.pem'), 'write'));
  const hooks = { admit, onAttempt: async () => undefined, beforeCommit: (tx) => signer.sign(tx) };
  const opened = await Book.over(source, null, { config: { database }, schema, mode: 'write', clock: new Clock(), hooks });
  await openBook(opened, journal);
  const kinds = [actProposals, grantProposals, reductionProposals, disbursementProposals, reversalProposals];
  return {
    book: opened,
    hubs: new HubsService(opened, journal),
    grants: new GrantsService(opened, journal),
    disbursements: new DisbursementsService(opened, journal),
    approvals: new ApprovalsService(opened, journal, kinds),
  };
}

const TRANCHES = { CC: ['CC', 8], EDIH: ['EDIH', 13], SOE: ['SOE', 24] };

/** One grant for each of the 45 hubs of the three tranches; answers their ids. */
export async function awardGrants({ hubs, grants, approvals }) {
  const ids = [];
  for (const [tranche, [prefix, count]] of Object.entries(TRANCHES)) {
    for (let number = 1; number <= count; number += 1) {
      const hub = `${prefix}-${String(number).padStart(2, '0')}`;
      await hubs.change(ANALYST, hub, { mustBe() {} }, { name: hub, taxCode: '00743110157' }, 'bench');
      const grant = await grants.propose(ANALYST, grantOf(hub, tranche, ids.length), 'bench');
      await approvals.decide(APPROVER, 'grant', grant.id, 'approval', null);
      ids.push(grant.id);
    }
  }
  return ids;
}

function grantOf(hub, tranche, index) {
  return {
    hub,
    tranche,
    amount: Money.parse('2000000.00'),
    cup: `B57H2200650${String(index).padStart(4, '0')}`,
    localProjectCode: null,
    decree: null,
    agreement: { reference: 'bench', signedOn: null, protocol: null },
    furtherAgreements: [],
    terms: { advanceMaxPercent: 100, cumulativeMaxPercent: 100, paymentDays: 30 },
    effectiveOn: '2023-09-01',
  };
}

/** Payments in all their states up to so many entries: most are paid, one in ten is rejected, one in ten still waits. */
export async function addDisbursements({ disbursements, approvals }, grants, entries) {
  const today = romeDay(new Date());
  let [added, next] = [0, 0];
  const oneAfterTheOther = async () => {
    while (added < entries) {
      const number = next++;
      const requestedOn = new Date(Date.UTC(2024, 0, 1) + Math.floor((added / entries) * 540) * 86_400_000).toISOString().slice(0, 10);
      const { id } = await disbursements.request(ANALYST, grants[number % grants.length], requestOf(number, requestedOn), 'bench');
      added += 1;
      if (number % 10 === 8) continue;
      if (number % 10 === 9) {
        await approvals.decide(APPROVER, 'disbursement', id, 'rejection', 'bench');
        added += 1;
        continue;
      }
      const order = { instrument: null, account: null, year: 2024, number: String(number), line: null };
      await disbursements.approve(APPROVER, id, { admittedAmount: null, cuts: [] }, null);
      await disbursements.order(ANALYST, id, order, null);
      await disbursements.pay(ANALYST, id, today, order, null);
      added += 3;
    }
  };
  await Promise.all(Array.from({ length: 64 }, oneAfterTheOther));
}

/** So many requests, all of which wait. */
export async function addRequests({ disbursements }, grants, count) {
  let next = 0;
  const oneAfterTheOther = async () => {
    for (let number = next++; number < count; number = next++) {
      const requestedOn = new Date(Date.UTC(2024, 0, 1) + Math.floor((number / count) * 540) * 86_400_000).toISOString().slice(0, 10);
      await disbursements.request(ANALYST, grants[number % grants.length], requestOf(number, requestedOn), 'bench');
    }
  };
  await Promise.all(Array.from({ length: 64 }, oneAfterTheOther));
}

function requestOf(number, requestedOn) {
  const kind = number % 2 === 0 ? 'advance' : 'interim';
  return { kind, amount: Money.ofCents(1_000), requestedOn, protocol: 'mimit.REG.2024.0098765', protocolOn: null, closesGrant: false };
}

/** Movements in bulk, a hundred an entry: a year and a half of days, over all grants, to and fro. */
export async function addMovements({ book: opened }, grants, count) {
  const perEntry = 100;
  for (let done = 0; done < count; done += perEntry) {
    const [purse, back] = (done / perEntry) % 2 === 0 ? ['outstanding', 'reserved'] : ['reserved', 'outstanding'];
    const movements = Array.from({ length: perEntry }, (_, index) => {
      const grant = grants[(Math.floor(done / perEntry / 2) + index) % grants.length];
      return { from: grantAccount(grant, purse), to: grantAccount(grant, back), amountCents: 1, for: idOf('disbursement', index + 1) };
    });
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor((done / count) * 540) * 86_400_000).toISOString().slice(0, 10);
    const draft = { kind: 'bench-load/1', subject: 'bench', payload: { before: null, after: {} }, movements, reason: null, effectiveOn: day };
    await opened.write(ANALYST, (tx) => journal.append(tx, draft));
  }
}

/** Percentile of sorted numbers. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
