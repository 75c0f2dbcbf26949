import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { journal, schema } from '../app.module.js';
import { entryHash, GENESIS_HASH, textOf, verifyBook, type Entry } from '../journal/index.js';
import { calendarDate, canonicalJson, type JsonObject } from '../kernel/index.js';
import { dataSourceOptions, openDataSource, withFile, type Schema } from '../platform/index.js';

/** The tables of release 0.1.0: what came later has a higher number. */
const RELEASED = 1767225600100;
const released: Schema = { ...schema, migrations: schema.migrations.filter(({ name }) => Number(/\d+$/.exec(name)?.[0]) <= RELEASED) };

const DAY = calendarDate('2024-03-14');
const MOMENT = '2026-01-02T03:04:05.678Z';
const agreement = { reference: 'Convenzione 1', protocol: null, signedOn: null };
const grant = {
  ...{ hub: 'CC-04', tranche: 'CC', amountCents: 500_000_000, cup: 'B57H22006500008', localProjectCode: null, decree: 'DD 512' },
  ...{ agreement, furtherAgreements: [agreement], terms: { advanceMaxPercent: 33.33, cumulativeMaxPercent: 90, paymentDays: 30 } },
  ...{ effectiveOn: DAY, state: 'proposed' },
};
const act = { reference: 'DD 1', title: 'Poli', publishedOn: DAY, effectiveOn: DAY, tranches: [], hubs: [], movements: [], kind: 'reallocation', state: 'proposed' };

/** As 0.1.0 wrote them. */
const ENTRIES: [string, string, JsonObject][] = [
  ['grant-proposed/1', 'G-1', grant],
  ['act-proposed/1', 'A-2', act],
  ['grant-rejected/1', 'G-1', { state: 'rejected' }],
  ['grant-proposed/1', 'G-4', { ...grant, cup: 'J54D21000000001' }],
];

type Row = Record<string, string | number | null>;

function grantRow(seq: number, cup: string, state: string, decidedBy: string | null): Row {
  return {
    ...{ seq, hub: 'CC-04', tranche: 'CC', amount_cents: 500_000_000, cup, local_project_code: null, decree: 'DD 512' },
    ...{ agreement: canonicalJson(agreement), further_agreements: canonicalJson([agreement]) },
    ...{ advance_max_hundredths: 3333, cumulative_max_hundredths: 9000, payment_days: 30, effective_on: DAY },
    ...{ state, proposed_by: 'P-2', decided_by: decidedBy, reason: 'Nota 1' },
  };
}

const actRow: Row = {
  ...{ seq: 2, kind: 'reallocation', reference: 'DD 1', title: 'Poli', published_on: DAY, effective_on: DAY, tranches: '[]', hubs: '[]', movements: '[]' },
  ...{ state: 'proposed', proposed_by: 'P-2', decided_by: null, reason: 'Nota 1' },
};

function proposalRow(seq: number, noun: string, state: string, decidedBy: string | null): Row {
  const [amount, hub, tranche] = noun === 'grant' ? [500_000_000, 'CC-04', 'CC'] : [null, null, null];
  return {
    ...{ seq, noun, state, proposed_by: 'P-2', proposed_at: MOMENT, effective_on: DAY, reason: 'Nota 1', amount_cents: amount, hub, tranche },
    ...{ decided_by: decidedBy, decided_seq: decidedBy && 3 },
  };
}

const ROWS: [string, Row][] = [
  ['grants', grantRow(1, grant.cup, 'rejected', 'P-3')],
  ['grants', grantRow(4, 'J54D21000000001', 'proposed', null)],
  ['acts', actRow],
  ['proposals', proposalRow(1, 'grant', 'rejected', 'P-3')],
  ['proposals', proposalRow(2, 'act', 'proposed', null)],
  ['proposals', proposalRow(4, 'grant', 'proposed', null)],
];

async function insert(source: DataSource, table: string, row: object): Promise<void> {
  const columns = Object.keys(row);
  await source.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row) as unknown[]);
}

async function writeJournal(source: DataSource): Promise<void> {
  let previousHash = GENESIS_HASH;
  for (const [index, [kind, subject, after]] of ENTRIES.entries()) {
    const payload = { before: kind.endsWith('proposed/1') ? null : { state: 'proposed' }, after };
    const entry: Entry = {
      ...{ seq: index + 1, kind, subject, payload, movements: [], actor: payload.before ? 'P-3' : 'P-2', reason: 'Nota 1' },
      ...{ effectiveOn: DAY, recordedAt: MOMENT, previousHash },
    };
    const text = textOf(entry);
    const hash = entryHash(entry, text);
    const { seq, actor, reason } = entry;
    await insert(source, 'journal', {
      ...{ seq, kind, subject, ...text, actor, reason, effective_on: DAY, recorded_at: MOMENT, previous_hash: previousHash, hash },
    });
    previousHash = hash;
  }
}

describe('a book of release 0.1.0', () => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-released-'));
    path = join(folder, 'book.db');
    const database = { kind: 'sqlite', path } as const;
    const source = await openDataSource(database, dataSourceOptions(database, released, 'write'), 'write');
    await writeJournal(source);
    for (const [table, row] of ROWS) await insert(source, table, row);
    await source.destroy();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the tables that its journal explains, once it has been migrated', async () => {
    expect(released.migrations.length).toBeLessThan(schema.migrations.length);
    const { verified, differences, entries } = await withFile(path, schema, 'write', (tx) => verifyBook(tx, journal, schema));
    expect({ verified, differences, entries }).toEqual({ verified: true, differences: [], entries: ENTRIES.length });
  });

  it('has in its grants the terms that hold since they do, and no controls', async () => {
    const rows = await withFile(path, schema, 'read', (view) =>
      view.all('SELECT grants.seq, terms_since, controls, grant_terms.* FROM grants JOIN grant_terms ON grant_terms.grant_seq = grants.seq ORDER BY grants.seq'),
    );
    const terms = { effective_on: DAY, advance_max_hundredths: 3333, cumulative_max_hundredths: 9000, payment_days: 30 };
    expect(rows).toEqual([1, 4].map((seq) => ({ seq, grant_seq: seq, terms_since: DAY, controls: '[]', ...terms })));
  });
});
