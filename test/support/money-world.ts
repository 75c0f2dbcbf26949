import { amountText, centsOf, PEOPLE, plusDays, type Command, type Day, type Person } from './money-commands.js';
import { auditJournal, leastOf, type JournalLine } from './journal-audit.js';
import { checkFigures, everything, tellingDays } from './money-figures.js';
import { TOTAL, type ExpectedEntry, type Refusal } from './money-book.js';
import { commandOf } from './money-intentions.js';
import { MoneyModel } from './money-model.js';
import { httpRequest } from './money-requests.js';
import type { Step, Try } from './money-steps.js';
import { ok, type Answer, type Client, type Json } from './client.js';
import { Service, type DatabaseName } from './service.js';

/** The day on which every sequence begins, so that a seed means the same tomorrow. */
const MORNING = '2026-12-14T09:00:00.000Z';
const DECREE_ON = '2023-03-10';
const KEY_DAYS = 7;
/** Tokens last 30 days. */
const MOST_DAYS = 25;

const FAMILIES: Record<string, number> = { 'invalid-request': 400, 'role-missing': 403, 'four-eyes': 403, 'proposer-only': 403, 'not-found': 404, 'stale-version': 412 };
const CONFLICTS = [
  ...['state-conflict', 'payment-before-approval', 'payment-order-duplicate', 'payment-order-differs', 'payee-changed', 'remarks-open', 'recovery-in-force', 'grant-closing'],
  ...['project-duplicate', 'act-duplicate', 'hub-duplicate', 'tranche-duplicate'],
];

interface Sent {
  command: Command;
  key: string | null;
  answer: Answer;
}

/** What was done once with a key, and may be asked for again. */
type Done = Sent & { key: string; on: Day };

interface Row {
  seq: number;
  /** Without the version of its shape: the golden journals watch over those. */
  kind: string;
  subject: string;
  actor: string;
  effectiveOn: string;
  after: Record<string, unknown>;
  movements: { from: string | null; to: string; amountCents: number; for: string }[];
}

/** A real service and the model beside it: whatever is asked of one is asked of the other, and they must agree. */
export class World {
  /** What was refused and accepted, by command and code, and the entries that came of it, for whoever wants to know what a run has tried. */
  static readonly tally = new Map<string, number>();

  private readonly done: Done[] = [];
  private readonly attempts = new Map<string, Day>();
  private keys = 0;
  private constructor(
    private readonly service: Service,
    private readonly clients: Record<Person, Client>,
    private readonly ids: Record<Person, string>,
    private readonly model: MoneyModel,
  ) {}

  /** Plays one sequence in a book of its own. */
  static async play(database: DatabaseName, steps: readonly Step[]): Promise<void> {
    const service = await Service.start(database, {}, { at: MORNING });
    try {
      const world = await World.open(service);
      await world.prologue();
      for (const [index, step] of steps.entries()) {
        await world.take(step).catch((error: unknown) => {
          throw new Error(`step ${index}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        });
        if (index % 16 === 15) await checkFigures(world.clients.carla, world.model, null);
      }
      await world.close();
    } finally {
      await service.stop();
    }
  }

  private static async open(service: Service): Promise<World> {
    const people = Object.keys(PEOPLE) as Person[];
    const clients: Partial<Record<Person, Client>> = {};
    const ids: Partial<Record<Person, string>> = {};
    for (const person of people) {
      clients[person] = await service.as(PEOPLE[person], person);
      ids[person] = (await ok(clients[person].get('/me'))).id;
    }
    const overview = await ok(clients.carla!.get('/overview'));
    const versions = await service.book.read((view) => view.all<{ code: string; version: number }>('SELECT code AS "code", version AS "version" FROM hubs'));
    const model = new MoneyModel({
      decreeOn: DECREE_ON,
      today: MORNING.slice(0, 10),
      head: overview.atEntry,
      tranches: overview.tranches.map(({ code, allocated }: Record<string, string>) => [code, centsOf(allocated ?? '')]),
      hubs: overview.hubs.map(({ code, name, tranche }: Json) => ({ code, name, tranche, version: versions.find((hub) => hub.code === code)?.version })),
    });
    return new World(service, clients as Record<Person, Client>, ids as Record<Person, string>, model);
  }

  /** Two hubs are known and one has a grant of which something is paid, so that even a short sequence comes to the money. */
  private async prologue(): Promise<void> {
    const { model } = this;
    const grant = `G-${model.head + 3}`;
    const first = { taxCode: '00743110157', by: 'anna' } as const;
    const versionOf = (hub: string): number => model.hubs.get(hub)!.version;
    const terms = { project: 'CLP-0', advanceMax: 30, cumulativeMax: 90, effectiveOn: '2024-03-14' };
    const asked = { kind: 'interim', requestedOn: '2024-04-02', protocolOn: '2024-04-04', closesGrant: false } as const;
    const commands: Command[] = [
      { do: 'enter-hub', hub: 'CC-01', iban: 'IT60X0542811101000000123456', version: versionOf('CC-01'), ...first },
      { do: 'enter-hub', hub: 'EDIH-01', iban: null, version: versionOf('EDIH-01'), ...first },
      { do: 'propose-grant', by: 'anna', hub: 'CC-01', tranche: 'CC', cents: 5_000_000_33n, ...terms },
      { do: 'decide', by: 'paolo', id: grant, decision: 'approval' },
      { do: 'request', by: 'anna', grant, cents: 500_000_01n, ...asked },
      { do: 'decide', by: 'paolo', id: `D-${model.head + 5}`, decision: 'approval' },
      { do: 'pay', by: 'dora', id: `D-${model.head + 5}`, paidOn: '2024-05-20', order: 'prima' },
    ];
    for (const command of commands) await this.one(command, false);
    expect(model.disbursements.get(`D-${model.head - 2}`)?.state).toBe('paid');
  }

  private async take(step: Step): Promise<void> {
    if ('daysPass' in step) return this.daysPass(step.daysPass);
    if ('again' in step) return this.again(step.again, step.otherBody);
    if ('atOnce' in step) return this.atOnce(step.atOnce);
    // A story told by hand goes where chance does not until a known defect is mended.
    if ('exactly' in step) return this.one(step.exactly(this.model), false);
    const command = commandOf(step.try, this.model);
    await this.one(command, step.try.twice);
  }

  private daysPass(days: number): void {
    const today = plusDays(this.model.today, days);
    if (today > plusDays(MORNING.slice(0, 10), MOST_DAYS)) return;
    this.service.clock.offset += days * 86_400_000;
    this.model.today = today;
  }

  // ── One after the other: the model says beforehand what must happen ────────────────────────────────────────────

  private async one(command: Command, twice: boolean): Promise<void> {
    const key = twice ? this.nextKey(command) : null;
    const first = await this.foretold(command, key);
    if (key !== null && first.answer.status < 300) await this.replayed({ ...first, key, on: this.model.today });
    else if (key !== null) await this.foretold(command, key);
  }

  private async foretold(command: Command, key: string | null): Promise<Sent> {
    const refusals = this.model.refusals(command);
    const answer = await this.send(command, key);
    const sent = { command, key, answer };
    if (refusals.length > 0) {
      this.checkRefused(sent, refusals);
      this.checkAttempts(await this.newRows(), [sent]);
    } else {
      if (answer.status >= 300) throw disagreement(sent, 'the model allows it');
      const rows = await this.newRows();
      this.checkEntries(sent, this.model.carryOut(command), rows);
      this.keep(sent);
    }
    await this.checkLedger();
    return sent;
  }

  /** The same again within seven days happens no second time. */
  private async replayed(done: Done): Promise<void> {
    const { command, key, answer: first } = done;
    const answer = await this.send(command, key);
    expect(answer.body).toEqual(first.body);
    expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([first.status, 'true']);
    expect(await this.newRows()).toEqual([]);
  }

  private async again(pick: number, otherBody: boolean): Promise<void> {
    const done = this.done[pick % Math.max(this.done.length, 1)];
    if (!done) return;
    const fresh = this.model.today >= plusDays(done.on, KEY_DAYS);
    if (fresh) return void (await this.foretold(done.command, done.key));
    if (!otherBody) return this.replayed(done);
    const answer = await this.send(done.command, done.key, { reason: 'Un altro corpo' });
    expect([answer.status, answer.body.code]).toEqual([409, 'idempotency-key-reused']);
    expect(await this.newRows()).toEqual([]);
  }

  /** A key stands for the last command that was carried out with it: after seven days it may be another. */
  private keep({ command, key, answer }: Sent): void {
    if (key === null) return;
    const earlier = this.done.findIndex((done) => done.key === key);
    this.done.splice(earlier < 0 ? this.done.length : earlier, 1, { command, key, answer, on: this.model.today });
  }

  private nextKey(command: Command): string | null {
    return httpRequest(command).method === 'PATCH' ? null : `key-${(this.keys += 1)}`;
  }

  // ── At once: some order of what was accepted must be lawful, and the journal says which it was ─────────────────

  private async atOnce(tries: readonly Try[]): Promise<void> {
    const asked = tries.flatMap((a): Pick<Sent, 'command' | 'key'>[] => {
      const command = commandOf(a, this.model);
      const key = a.twice ? this.nextKey(command) : null;
      return key === null ? [{ command, key }] : [{ command, key }, { command, key }];
    });
    const before = this.model.copy();
    const sent: Sent[] = await Promise.all(asked.map(async ({ command, key }) => ({ command, key, answer: await this.send(command, key) })));
    const isReplay = ({ answer }: Sent): boolean => answer.headers.get('idempotency-replayed') === 'true';
    for (const replay of sent.filter(isReplay)) this.checkReplayOf(replay, sent.filter((other) => other.key === replay.key && !isReplay(other)));
    const accepted = sent.filter((one) => one.answer.status < 300 && !isReplay(one));
    const refused = sent.filter(({ answer }) => answer.status >= 300);
    const rows = await this.newRows();
    const possible = this.explain(rows, accepted, refused);
    for (const one of refused) this.checkRefused(one, possible.get(one) ?? []);
    this.checkAttempts(rows.filter(isAttempt), refused, before);
    for (const one of accepted) this.keep(one);
    await this.checkLedger();
  }

  private checkReplayOf(replay: Sent, others: Sent[]): void {
    const first = others.filter(({ answer }) => answer.status < 300);
    expect(first.map(({ answer: { status, body } }) => ({ status, body }))).toEqual([{ status: replay.answer.status, body: replay.answer.body }]);
  }

  /** Carries out what was accepted in the order of the journal; answers why each refused one could be refused on the way. */
  private explain(rows: readonly Row[], accepted: readonly Sent[], refused: readonly Sent[]): Map<Sent, Refusal[]> {
    const possible = new Map<Sent, Refusal[]>(refused.map((one) => [one, []]));
    const lookAround = (): void => {
      for (const [one, reasons] of possible) reasons.push(...this.model.refusals(one.command));
    };
    const left = new Set(accepted);
    lookAround();
    for (let at = 0; at < rows.length; ) {
      if (isAttempt(rows[at]!)) {
        this.model.head += 1;
        at += 1;
        continue;
      }
      const next = [...left].find((one) => this.beginsHere(one, rows.slice(at)));
      if (!next) throw new Error(`no lawful order explains entry ${rows[at]!.seq}, ${rows[at]!.kind} of ${rows[at]!.subject}, among ${describe([...left])}`);
      const entries = this.model.carryOut(next.command);
      this.checkEntries(next, entries, rows.slice(at, at + entries.length));
      at += entries.length;
      left.delete(next);
      lookAround();
    }
    if (left.size > 0) throw new Error(`accepted without an entry: ${describe([...left])}`);
    return possible;
  }

  private beginsHere({ command, answer }: Sent, rows: readonly Row[]): boolean {
    if (this.model.refusals(command).length > 0) return false;
    const expected = this.model.copy().carryOut(command);
    const alike = JSON.stringify(this.asWritten(command, expected)) === JSON.stringify(written(rows.slice(0, expected.length)));
    const answered = !('id' in answer.body) || command.do === 'approve-all' || expected.some(({ subject }) => subject === answer.body.id);
    const order = 'order' in command ? ((rows[0]?.after['paymentOrder'] as { number: string } | null)?.number ?? null) === (command.order?.split('@')[0] ?? null) : true;
    return alike && answered && order;
  }

  // ── What must hold ────────────────────────────────────────────────────────────────────────────────────────────

  private checkRefused(sent: Sent, reasons: readonly Refusal[]): void {
    const { status, body } = sent.answer;
    const alike = reasons.filter(({ code }) => code === body.code);
    if (status < 300 || alike.length === 0) throw disagreement(sent, `the model refuses it: ${[...new Set(reasons.map(({ code }) => code))].join(', ') || 'never'}`);
    expect([body.code, status]).toEqual([body.code, FAMILIES[body.code as string] ?? (CONFLICTS.includes(body.code) ? 409 : 422)]);
    if (body.code === 'ceiling-exceeded' && !alike.some((reason) => explains(reason, body))) throw disagreement(sent, `the figures are ${JSON.stringify(alike, bigints)}`);
  }

  /** A refusal writes nothing, except once an hour what one person has tried against roles or four eyes. */
  private checkAttempts(rows: readonly Row[], refused: readonly Sent[], before = this.model): void {
    const entered = rows.map(({ kind, actor, subject }) => `${kind} ${actor} ${subject}`);
    const tried = new Set(refused.filter(({ answer }) => ['role-missing', 'four-eyes'].includes(answer.body.code)).flatMap((one) => {
      // What comes into being at the same time may have been there or not.
      const possible = [this.attemptOf(one, this.model), this.attemptOf(one, before)];
      return possible.some((attempt) => entered.includes(attempt)) ? possible.filter((attempt) => entered.includes(attempt)) : possible.slice(0, 1);
    }));
    expect(new Set(entered).size).toBe(entered.length);
    const known = [...tried].filter((attempt) => this.attempts.get(attempt) === this.model.today);
    const earlier = [...tried].filter((attempt) => this.attempts.has(attempt) && !known.includes(attempt) && !entered.includes(attempt));
    expect(entered.toSorted()).toEqual([...tried].filter((attempt) => !known.includes(attempt) && !earlier.includes(attempt)).toSorted());
    for (const attempt of tried) this.attempts.set(attempt, this.model.today);
    this.model.head = Math.max(this.model.head, rows.at(-1)?.seq ?? 0);
  }

  private attemptOf({ command, answer }: Sent, book: MoneyModel): string {
    const [, plural, id] = httpRequest(command).path.split('/');
    const known = id !== undefined && (book.proposal(id) || book.hubs.has(id)) ? id : plural;
    return `attempt-refused ${this.ids[command.by]} ${answer.body.code === 'four-eyes' ? answer.body.id : known}`;
  }

  private checkEntries({ command, answer }: Sent, expected: readonly ExpectedEntry[], rows: readonly Row[]): void {
    expect(written(rows)).toEqual(this.asWritten(command, expected));
    for (const { kind } of expected) World.count(`entry ${kind}`);
    const [{ subject: first } = { subject: '' }] = expected;
    // What replaces a payee's waits for another person.
    expect(answer.status).toBe(httpRequest(command).method === 'PATCH' && first.startsWith('C-') ? 202 : httpRequest(command).done);
    if ('id' in answer.body && command.do !== 'approve-all') expect(expected.map(({ subject }) => subject)).toContain(answer.body.id);
  }

  private asWritten({ by }: Command, expected: readonly ExpectedEntry[]): object[] {
    return expected.map(({ kind, subject, on, moved }) => ({ kind, subject, on, actor: this.ids[by], moved: moved.map(({ from, to, cents, thing }) => `${from} → ${to}: ${cents} for ${thing}`) }));
  }

  /** The live tables, account by account and day by day, in one snapshot: as the model says, and never negative. */
  private async checkLedger(): Promise<void> {
    const { days, accounts, head } = await this.service.book.read(async (view) => ({
      days: await view.all<{ account: string; day: Day; cents: number }>('SELECT account AS "account", day AS "day", net_cents AS "cents" FROM account_days'),
      accounts: await view.all<{ account: string; cents: number }>('SELECT account AS "account", balance_cents AS "cents" FROM accounts'),
      head: await view.one<{ seq: number }>('SELECT MAX(seq) AS "seq" FROM journal'),
    }));
    expect(head?.seq).toBe(this.model.head);
    const live = new Map<string, Map<Day, bigint>>();
    const perDay = new Map<Day, bigint>();
    for (const { account, day, cents } of days) {
      live.set(account, (live.get(account) ?? new Map<Day, bigint>()).set(day, BigInt(cents)));
      perDay.set(day, (perDay.get(day) ?? 0n) + BigInt(cents));
    }
    expect(moving(live)).toEqual(moving(this.model.netByDay()));
    for (const { account, cents } of accounts) {
      expect([account, BigInt(cents)]).toEqual([account, this.model.balance(account)]);
      expect([account, leastOf(live.get(account) ?? new Map())]).toEqual([account, 0n]);
    }
    expect([...perDay].filter(([, cents]) => cents !== 0n)).toEqual([[DECREE_ON, TOTAL]]);
  }

  private async close(): Promise<void> {
    for (const day of tellingDays(this.model, 4)) await checkFigures(this.clients.carla, this.model, day);
    const { content } = await this.clients.carla.download('/journal/export.ndjson');
    const lines = content.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as JournalLine);
    expect(lines).toHaveLength(this.model.head);
    auditJournal(lines);
    expect((await everything(this.clients.carla, '/approvals')).map(({ id }) => id as string)).toEqual(this.waitingIds());
    await this.service.verify();
  }

  private waitingIds(): string[] {
    const ids = this.model.proposals().flatMap((map) => [...map].filter(([, { state }]) => state === 'proposed' || state === 'requested').map(([id]) => id));
    return ids.sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
  }

  // ── The door ──────────────────────────────────────────────────────────────────────────────────────────────────

  private async send(command: Command, key: string | null, more: object = {}): Promise<Answer> {
    const { method, path, body, headers } = httpRequest(command);
    const client = this.clients[command.by];
    const withKey = { ...headers, ...(key === null ? {} : { 'idempotency-key': key }) };
    const answer = await (method === 'POST' ? client.post(path, { ...body, ...more }, withKey) : client.patch(path, body, withKey));
    const outcome = `${command.do}${'decision' in command ? ` ${command.decision} ${command.id.charAt(0)}` : ''}: ${answer.status === 202 ? 'proposed' : answer.status < 300 ? 'done' : answer.body.code}`;
    World.count(outcome);
    return answer;
  }

  private static count(what: string): void {
    World.tally.set(what, (World.tally.get(what) ?? 0) + 1);
  }

  private async newRows(): Promise<Row[]> {
    const sql = 'SELECT seq AS "seq", kind AS "kind", subject AS "subject", actor AS "actor", effective_on AS "effectiveOn", payload AS "payload", movements AS "movements" FROM journal WHERE seq > ? ORDER BY seq';
    const rows = await this.service.book.read((view) => view.all<Omit<Row, 'after' | 'movements'> & { payload: string; movements: string }>(sql, this.model.head));
    return rows.map(({ payload, movements, ...row }) => ({ ...row, kind: row.kind.replace(/\/\d+$/, ''), after: JSON.parse(payload).after, movements: JSON.parse(movements) }));
  }
}

/** Whether the figures of a refused ceiling are right. */
function explains({ account, available, asked, shortOn }: Refusal, problem: Record<string, unknown>): boolean {
  const figures = [account, amountText(available!), amountText(asked!)];
  return [problem['account'], problem['available'], problem['asked']].join() === figures.join() && shortOn!.includes((problem['on'] ?? null) as Day | null);
}

function written(rows: readonly Row[]): object[] {
  return rows.map(({ kind, subject, effectiveOn: on, actor, movements }) => {
    return { kind, subject, on, actor, moved: movements.map(({ from, to, amountCents, for: thing }) => `${from} → ${to}: ${amountCents} for ${thing}`) };
  });
}

function isAttempt({ kind }: Row): boolean {
  return kind === 'attempt-refused';
}

/** Accounts and days without those on which nothing moved on balance. */
function moving(accounts: ReadonlyMap<string, ReadonlyMap<Day, bigint>>): Record<string, Record<Day, string>> {
  const texts = [...accounts].map(([account, days]) => {
    const moved = [...days].filter(([, cents]) => cents !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
    return [account, Object.fromEntries(moved.map(([day, cents]) => [day, String(cents)]))] as const;
  });
  return Object.fromEntries(texts.filter(([, days]) => Object.keys(days).length > 0));
}

function describe(sent: readonly Sent[]): string {
  return JSON.stringify(sent.map(({ command, answer }) => ({ command, answered: answer.body.id ?? answer.body.code })), bigints);
}

function disagreement({ command, answer }: Sent, model: string): Error {
  const { status, body } = answer;
  const said = status < 300 ? `accepts it (${status})` : `refuses it: ${status} ${body.code}, ${body.detail}`;
  return new Error(`${JSON.stringify(command, bigints)}\n  the service ${said}\n  ${model}\n  ${JSON.stringify(body)}`);
}

function bigints(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? amountText(value) : value;
}
