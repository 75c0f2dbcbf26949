import { Money, plusDays, romeDay } from '../../src/kernel/index.js';
import { ok, type Answer, type Client, type Json } from '../support/client.js';
import type { Service } from '../support/service.js';
import { PEOPLE, type Call, type Move, type Refused, type Step, type Who } from './row.js';
import { stepsTo, type Situation } from './situations.js';

/** Names of things → what they are in this row: ids, codes, days. */
type Words = Record<string, string>;

/** Plays rows over HTTP, each with things of its own, against one running service. */
export class Player {
  private rows = 0;

  private constructor(
    private readonly service: Service,
    private readonly clients: Record<Who, Client>,
    /** `{analyst}`, `{approver}`, … in a row are their ids. */
    private readonly ids: Words,
  ) {}

  static async of(service: Service, opening: readonly Step[] = []): Promise<Player> {
    const clients = { nobody: service.anonymous() } as Record<Who, Client>;
    const ids: Words = {};
    for (const [who, roles] of Object.entries(PEOPLE)) {
      const client = await service.as(roles, who);
      clients[who as Who] = client;
      ids[who] = (await ok(client.get('/me'), 200)).id;
    }
    const player = new Player(service, clients, ids);
    await player.take(opening, { ...ids });
    return player;
  }

  async allows({ before = [], writes, becomes, sees = {}, status, ...call }: Move): Promise<void> {
    const words = await this.prepare(before);
    const [answer, entries] = await this.watching(() => this.call(call, words));
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: status ?? 200 });
    words['new'] = nameOf(answer);
    expect(entries.map(written)).toEqual(expand(writes, words));
    expect(entries.map(({ actor }) => actor)).toEqual(entries.map(() => this.ids[call.who]));
    expect(answer.body).toMatchObject(expand(becomes, words));
    for (const [path, like] of Object.entries(sees)) {
      expect(await ok(this.clients.auditor.get(expand(path, words)), 200)).toMatchObject(expand(like, words));
    }
  }

  /** Asked in both languages: what is refused may be asked again, and of the same attempt within the hour there is one entry. */
  async refuses({ before = [], refused, figures = {}, at, writes, ...call }: Refused): Promise<void> {
    const words = await this.prepare(before);
    const [[italian, english], entries] = await this.watching(async () => [
      await this.call(call, words, { 'accept-language': 'it' }),
      await this.call(call, words, { 'accept-language': 'en' }),
    ]);
    const expected = { refused, figures: expand(figures, words), at: at === undefined ? [] : [at] };
    for (const answer of [italian, english]) expect(refusalIn(answer)).toEqual(expected);
    for (const [one, other] of sentencePairs(italian, english)) {
      for (const sentence of [one, other]) expect(sentence).toMatch(/^(\/\S+: )?\p{L}(?!.*(\b(undefined|null|NaN)\b|\[object)).*\.$/su);
      expect(one).not.toBe(other);
    }
    const attempts = entries.map(({ kind, actor, payload }) => [kind, actor, payload.after.code]);
    expect(attempts).toEqual((writes ?? []).map((kind) => [kind, this.ids[call.who], english.body.code]));
  }

  /** What is there before: words of this row alone, and the things that its situations make. */
  private async prepare(situations: readonly Situation[]): Promise<Words> {
    this.rows += 1;
    const words: Words = { ...this.ids, ...freshWords(this.rows), ...this.days() };
    await this.take(stepsTo(situations), words);
    return words;
  }

  private async take(steps: readonly Step[], words: Words): Promise<void> {
    for (const { as, holds = {}, ...call } of steps) {
      const body = await ok(this.call(call, words));
      if (as !== undefined) words[as] = body.id;
      for (const [name, read] of Object.entries(holds)) words[name] = read(body);
    }
  }

  private days(): Words {
    const today = romeDay(this.service.clock.now());
    return { today, yesterday: plusDays(today, -1), tomorrow: plusDays(today, 1) };
  }

  private async call({ who, asks, with: body, headers }: Call, words: Words, language: Record<string, string> = {}): Promise<Answer> {
    const client = this.clients[who];
    const [method = '', path = ''] = expand(asks, words).split(' ');
    const [sent, said] = [expand(body ?? {}, words), { ...expand(headers ?? {}, words), ...language }];
    if (method === 'POST') return client.post(path, sent, said);
    if (method !== 'PATCH') throw new Error(`the catalogue knows no ${method}`);
    return client.patch(path, sent, { 'if-match': (await client.get(path)).headers.get('etag') ?? '', ...said });
  }

  /** What is answered, and the entries that the book has afterwards and had not before. */
  private async watching<T>(act: () => Promise<T>): Promise<[T, Json[]]> {
    const head = async (): Promise<number> => (await ok(this.clients.auditor.get('/journal/head'), 200)).seq;
    const before = await head();
    const answer = await act();
    const entries: Json[] = [];
    for (let seq = before + 1, last = await head(); seq <= last; seq += 1) {
      entries.push((await ok(this.clients.auditor.get(`/journal/${seq}`), 200)).entry);
    }
    return [answer, entries];
  }
}

/** Codes, numbers and addresses that no other row has. */
function freshWords(row: number): Words {
  const n = String(100 + row);
  return {
    ...{ hub: `CAT-${n}`, otherHub: `ALT-${n}`, tranche: `T${n}`, otherTranche: `U${n}`, requirement: `REQ${n}` },
    ...{ reference: `DD ${n}/2024`, otherReference: `DD ${n}-bis/2024`, nextReference: `DD ${n}-ter/2024`, project: `CLP-${n}`, otherProject: `CLP-${n}-2`, order: n, otherOrder: `${n}-2` },
    ...{ email: `persona.${n}@ente.example`, otherEmail: `collega.${n}@ente.example` },
  };
}

/** Names in braces, replaced wherever they stand. */
function expand<T>(value: T, words: Words): T {
  if (typeof value === 'string') return value.replace(/\{(\w+)\}/g, (_, name: string) => wordIn(words, name)) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => expand(one, words)) as T;
  // What is no plain object is a matcher of jest.
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expand(one as unknown, words)])) as T;
}

function wordIn(words: Words, name: string): string {
  const word = words[name];
  if (word === undefined) throw new Error(`nothing in this row is called {${name}}`);
  return word;
}

function nameOf({ body }: Answer): string {
  return String(body.id ?? body.code ?? '');
}

function written({ kind, movements }: Json): string[] {
  const moved = ({ from, to, amountCents }: Json): string => `${short(from)} → ${short(to)}: ${Money.ofCents(amountCents)}`;
  return [kind, ...movements.map(moved)];
}

/** `CC:available`, `G-57:outstanding`: accounts as docs/journal.md writes them. */
function short(account: string): string {
  return account.replace(/^(tranche|grant):/, '');
}

/** All of a problem but its sentences, with every figure. */
function refusalIn({ body }: Answer): object {
  const { type: _type, title: _title, instance: _instance, status, code, detail: _detail, errors, ...figures } = body;
  return { refused: `${status} ${code}`, figures, at: errors.map(({ pointer }: Json) => pointer) };
}

/** Each sentence of a refusal in both languages. */
function sentencePairs({ body: it }: Answer, { body: en }: Answer): [string, string][] {
  const inErrors = it.errors.map(({ message }: Json, index: number) => [message, en.errors[index].message]);
  return [[it.detail, en.detail], ...inErrors];
}
