import { ok, refused, type Client, type Json } from '../../../test/support/client.js';
import { Service } from '../../../test/support/service.js';
import { upload } from '../../../test/support/forms.js';

/** What a stream of server-sent events says, one after the other. */
class Listener {
  readonly heard: Json[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly gone = new AbortController();
  readonly ended: Promise<void>;

  private constructor(readonly response: Response) {
    this.ended = this.listen().catch(() => undefined);
  }

  static async of(url: string, headers: Record<string, string>): Promise<Listener> {
    const gone = new AbortController();
    const response = await fetch(`${url}/api/v1/events`, { headers, signal: gone.signal });
    const listener = new Listener(response);
    listener.gone.signal.addEventListener('abort', () => gone.abort());
    return listener;
  }

  /** Resolves once so many of what was heard fit. */
  async until(fits: (event: Json) => boolean, times = 1): Promise<void> {
    while (this.heard.filter(fits).length < times) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  close(): void {
    this.gone.abort();
  }

  private async listen(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of this.response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const [, data] = /^event: progress\ndata: (.*)$/.exec(event) ?? [];
        if (data !== undefined) this.heard.push(JSON.parse(data));
      }
      this.waiting.splice(0).forEach((wake) => wake());
    }
  }
}

describe('events of long work', () => {
  let service: Service;
  let auditor: Client;
  let listener: Listener;
  const headersOf = (client: Client): Record<string, string> => (client as unknown as { headers: Record<string, string> }).headers;
  const listen = (client: Client): Promise<Listener> => Listener.of(service.url, headersOf(client));
  const statesOf = (work: string): string[] => listener.heard.filter((event) => event.work === work).map(({ state }) => state as string);

  beforeAll(async () => {
    service = await Service.start('sqlite');
    auditor = await service.as('auditor');
    listener = await listen(auditor);
  });
  afterAll(async () => {
    listener.close();
    await service.stop();
  });

  test('come as they happen, to the end', async () => {
    expect(Object.fromEntries(listener.response.headers)).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const asked = await auditor.get('/reports/cabina-di-regia.xlsx', { 'work-id': 'rapporto-1' });
    expect(asked.status).toBe(200);
    await listener.until(({ state }) => state === 'done');
    const states = statesOf('rapporto-1');
    expect(states.filter((state, index) => state !== states[index - 1])).toEqual(['waiting', 'running', 'done']);
    const counts = listener.heard.filter(({ of }) => of > 0).map(({ done }) => done as number);
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    const last = listener.heard.at(-1);
    expect(last).toEqual({ work: 'rapporto-1', job: 'report', done: last.of, of: last.of, state: 'done' });
    expect(last.of).toBeGreaterThan(50);
  });

  test('change nothing of what is answered', async () => {
    const paths = ['xlsx', 'pdf', 'csv?sheet=linee'].map((form) => `/reports/cabina-di-regia.${form}`);
    for (const path of paths) {
      const named = await fetch(`${service.url}/api/v1${path}`, { headers: { ...headersOf(auditor), 'work-id': 'x' } });
      const { content } = await auditor.download(path);
      expect(Buffer.from(await named.arrayBuffer()).equals(content)).toBe(true);
    }
  });

  test('are told of every long work', async () => {
    const approver = await service.as('approver');
    const own = await listen(approver);
    await approver.get('/journal/verification', { 'work-id': 'v-1' });
    await approver.post('/reports', { meeting: 'Cabina di regia' }, { 'work-id': 'p-1' });
    await own.until(({ state }) => state === 'done', 2);
    expect(own.heard.filter(({ state }) => state === 'done').map(({ work, job }) => [work, job])).toEqual([['v-1', 'verification'], ['p-1', 'report']]);
    own.close();
  });

  describe('count', () => {
    let approver: Client;
    let own: Listener;
    let workbook: Buffer;

    beforeAll(async () => {
      approver = await service.as('approver');
      own = await listen(approver);
      workbook = (await approver.download('/reports/cabina-di-regia.xlsx')).content;
    });
    afterAll(() => own.close());

    test.each([
      ['the verification of the book', 'verification', () => approver.get('/journal/verification', { 'work-id': 'conta-verification' })],
      ['a list as a workbook', 'list', () => approver.get('/hubs/export.xlsx', { 'work-id': 'conta-list' })],
      ['the history as a workbook', 'history', () => approver.get('/journal/export.xlsx', { 'work-id': 'conta-history' })],
      ['the verification of a workbook', 'report-verification', () => upload(approver, '/reports/verification', { name: 'rapporto.xlsx', content: workbook }, {}, { 'work-id': 'conta-report-verification' })],
    ])('of %s how much is done of all', async (_what, job, ask) => {
      await ask();
      const work = `conta-${job}`;
      await own.until((event) => event.work === work && event.state === 'done');
      const told = own.heard.filter((event) => event.work === work);
      expect(told.map((event) => event.job)).toEqual(told.map(() => job));
      const running = told.filter(({ state, of }) => state === 'running' && of > 0);
      expect(running.length).toBeGreaterThan(0);
      const counts = running.map(({ done }) => done as number);
      expect(counts).toEqual([...counts].sort((one, other) => one - other));
      expect(told.at(-1)).toEqual({ work, job, done: running[0]?.of, of: running[0]?.of, state: 'done' });
    });

    test.each(['xlsx', 'csv'])('nothing more of the history (%s) once its reader has gone', async (form) => {
      const work = `lasciato-${form}`;
      const gone = new AbortController();
      const { body } = await fetch(`${service.url}/api/v1/journal/export.${form}`, { headers: { ...headersOf(approver), 'work-id': work }, signal: gone.signal });
      await own.until((event) => event.work === work);
      gone.abort();
      await body?.cancel().catch(() => undefined);
      await own.until((event) => event.work === work && (event.state === 'failed' || event.state === 'done'));
    });
  });

  test('are of one’s own work alone', async () => {
    const other = await service.as('committee');
    await other.get('/reports/cabina-di-regia.csv?sheet=linee', { 'work-id': 'altrui' });
    await auditor.get('/reports/cabina-di-regia.csv?sheet=linee', { 'work-id': 'proprio' });
    await listener.until(({ work, state }) => work === 'proprio' && state === 'done');
    expect(statesOf('altrui')).toEqual([]);
  });

  test.each(['', 'a b', 'à', 'x'.repeat(65), 'a/b'])('are asked for under a name that is one: %j', async (name) => {
    await refused(auditor.get('/reports/cabina-di-regia.xlsx', { 'work-id': name }), 400, 'invalid-request');
    await refused(auditor.get('/journal/verification', { 'work-id': name }), 400, 'invalid-request');
  });

  test.each([
    // Of short lists most may be done before the end of their wait is heard.
    ['a report', '/reports/cabina-di-regia.xlsx', 15],
    ['a list', '/hubs/export.xlsx', 0],
  ])('end in failure when whoever asked for %s goes away, and the threads are free', async (what, path, atLeast) => {
    const named = what.replace(' ', '-');
    const gone = new AbortController();
    // As many as may work and wait.
    const asked = Array.from({ length: 22 }, (_, index) =>
      fetch(`${service.url}/api/v1${path}?lang=en`, { headers: { ...headersOf(auditor), 'work-id': `${named}-${index}` }, signal: gone.signal }),
    );
    await listener.until(({ work, state }) => state === 'waiting' && work.startsWith(named), 22);
    gone.abort();
    await Promise.allSettled(asked);
    const over = ({ work, state }: Json): boolean => work.startsWith(named) && (state === 'failed' || state === 'done');
    await listener.until(over, 22);
    expect(listener.heard.filter(({ work, state }) => work.startsWith(named) && state === 'failed').length).toBeGreaterThan(atLeast);
    expect((await auditor.get('/reports/cabina-di-regia.csv?sheet=linee')).status).toBe(200);
  });

  test('go to four streams a person at most, and a stream that is left is no longer one', async () => {
    const analyst = await service.as('analyst');
    const streams = [await listen(analyst), await listen(analyst), await listen(analyst), await listen(analyst)];
    const { status, headers } = await analyst.get('/events');
    expect([status, headers.has('retry-after')]).toEqual([429, true]);
    await refused(analyst.get('/events'), 429, 'too-many-streams');
    streams[0]?.close();
    let again = 429;
    while (again === 429) again = (await analyst.send('HEAD', '/events')).status;
    expect(again).toBe(200);
    streams.forEach((stream) => stream.close());
  });

  test('end with the session', async () => {
    const admin = await service.as('admin');
    const newcomer = { email: 'ada.rossi@ente.example', name: 'Ada Rossi', roles: ['committee'], reason: 'Nuova' };
    const { enrolment } = await ok(admin.post('/users', newcomer), 201);
    const nobody = service.anonymous();
    const password = 'una frase che ricordo solo io';
    await ok(nobody.post('/enrolments', { token: enrolment.link.split('#')[1], password }), 201);
    const start = async (): Promise<string> => (await nobody.post('/sessions', { email: newcomer.email, password })).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const [left, kept] = [await start(), await start()];
    const [leaving, staying] = [await Listener.of(service.url, { cookie: left }), await Listener.of(service.url, { cookie: kept })];
    await fetch(`${service.url}/api/v1/sessions/current`, { method: 'DELETE', headers: { cookie: left } });
    await leaving.ended;
    await fetch(`${service.url}/api/v1/reports/cabina-di-regia.csv?sheet=linee`, { headers: { cookie: kept, 'work-id': 'dopo' } });
    await staying.until(({ work, state }) => work === 'dopo' && state === 'done');
    expect(leaving.heard).toEqual([]);
    staying.close();
  });
});
