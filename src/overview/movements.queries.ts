import { type Money, numberOf, type CalendarDate } from '../kernel/index.js';
import { getGrant } from '../grants/index.js';
import { getHub } from '../hubs/index.js';
import { balancesOf, GRANT_PURSES, grantAccount, trancheAccount, UNALLOCATED, type Account } from '../ledger/index.js';
import type { SqlValue, View } from '../platform/index.js';
import type { Figure } from './figure-formulas.rules.js';
import { countedIn, type Scope } from './figure-scope.rules.js';
import { moneyState, NO_HUB_MONEY, type HubAmounts, type TrancheAmounts } from './overview.figures.js';
import { readOverview, readTranche } from './overview.queries.js';

/** The figure as the overview shows it, now (null) or at the end of a day. @throws NotFound, also before the thing was there */
export async function readFigure(view: View, figure: Figure, scope: Scope, asOf: CalendarDate | null): Promise<Money> {
  switch (scope.of) {
    case 'total': {
      const { total, unallocated, totals } = (await readOverview(view, asOf)).money;
      return { ...totals, total, unallocated }[figure];
    }
    case 'tranche':
      return (await readTranche(view, scope.name, asOf))[figure as keyof TrancheAmounts];
    case 'hub': {
      await getHub(view, scope.name, asOf);
      const { hubs } = (await readOverview(view, asOf)).money;
      return (hubs.get(scope.name) ?? NO_HUB_MONEY)[figure as keyof HubAmounts];
    }
    case 'grant': {
      const { id, hub, tranche } = await getGrant(view, scope.name, asOf);
      const balances = await balancesOf(view, GRANT_PURSES.map((purse) => grantAccount(id, purse)), asOf);
      const { hubs } = moneyState([...balances.values()], new Map([[id, { hub, tranche }]]));
      return (hubs.get(hub) ?? NO_HUB_MONEY)[figure as keyof HubAmounts];
    }
  }
}

/** A movement of an entry and what it adds to a figure: signed whole cents, never zero. */
export interface FigureMovement {
  seq: number;
  line: number;
  kind: string;
  subject: string;
  actor: string;
  effectiveOn: CalendarDate;
  recordedAt: string;
  from: string | null;
  to: string;
  thing: string;
  /** Of the entry, as text. */
  payload: string;
  amountCents: number;
  contributionCents: number;
}

/** Where a page begins: after that line of that entry. */
export interface After {
  seq: number;
  line: number;
}

const MOVEMENTS = `
  SELECT moved.seq AS "seq", moved.line AS "line", journal.kind AS "kind", journal.subject AS "subject", journal.actor AS "actor",
    moved.effective_on AS "effectiveOn", journal.recorded_at AS "recordedAt", moved.from_account AS "from", moved.to_account AS "to",
    moved.for_thing AS "thing", journal.payload AS "payload", moved.amount_cents AS "amountCents",
    moved.amount_cents * (coalesce(target.coming, 0) + coalesce(source.going, 0)) AS "contributionCents"
  FROM movements AS moved JOIN journal ON journal.seq = moved.seq
  LEFT JOIN counted AS target ON target.account = moved.to_account
  LEFT JOIN counted AS source ON source.account = moved.from_account
  WHERE coalesce(target.coming, 0) + coalesce(source.going, 0) <> 0 AND (moved.seq, moved.line) > (?, ?) AND moved.seq <= ?`;

/** Entries looked through before the event loop gets its turn: movements of one small grant may lie far apart. */
const ENTRIES_AT_ONCE = 20_000;

/** The movements that make a figure up, in the order of the book: by what each adds, they sum to the figure. */
export async function movementsOf(view: View, figure: Figure, scope: Scope, asOf: CalendarDate | null, after: After, limit: number): Promise<FigureMovement[]> {
  const last = (await view.one<{ seq: number | null }>('SELECT MAX(seq) AS "seq" FROM movements'))?.seq ?? 0;
  const { sql, values } = counted(figure, scope);
  const day = asOf === null ? { sql: '', values: [] } : { sql: 'AND moved.effective_on <= ?', values: [asOf] };
  const found: FigureMovement[] = [];
  for (let { seq, line } = after; seq <= last && found.length < limit; [seq, line] = [seq + ENTRIES_AT_ONCE + 1, 0]) {
    const page = `WITH counted (account, coming, going) AS (${sql}) ${MOVEMENTS} ${day.sql} ORDER BY moved.seq, moved.line LIMIT ?`;
    found.push(...(await view.all<FigureMovement>(page, ...values, seq, line, seq + ENTRIES_AT_ONCE, ...day.values, limit - found.length)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

interface Selection {
  sql: string;
  values: SqlValue[];
}

/** Every account that counts in the figure, with what coming in and going out adds. */
function counted(figure: Figure, scope: Scope): Selection {
  const selections = countedIn(figure, scope).map(({ account, coming, going }): Selection => {
    const { name, from, values } = namesOf(account, scope);
    return { sql: `SELECT ${name}, ${coming}, ${going}${from}`, values };
  });
  return { sql: selections.map(({ sql }) => sql).join(' UNION ALL '), values: selections.flatMap(({ values }) => values) };
}

function namesOf(account: Account, scope: Scope): { name: string; from: string; values: SqlValue[] } {
  if (account.kind === 'unallocated') return { name: `'${UNALLOCATED}'`, from: '', values: [] };
  const [before, behind] = account.kind === 'tranche' ? trancheAccount('*', account.purse).split('*') : grantAccount('G-*', account.purse).split('*');
  const [table, key] = account.kind === 'tranche' ? ['tranches', 'code'] : ['grants', 'seq'];
  const name = `'${before}' || ${key} || '${behind}'`;
  if (scope.of === 'total') return { name, from: ` FROM ${table}`, values: [] };
  const column = scope.of === 'grant' || account.kind === 'tranche' ? key : scope.of;
  return { name, from: ` FROM ${table} WHERE ${column} = ?`, values: [scope.of === 'grant' ? numberOf(scope.name) : scope.name] };
}
