import { spawnSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { grantInForce, identifyHub, paidDisbursement, peopleOf } from '../../../test/support/life.js';
import { DATABASES, Service } from '../../../test/support/service.js';
import { entryHash, headText } from '../../journal/index.js';
import { checkTimeStamp } from './time-stamp.js';
import { readStatements, statementText, type KeptStatement } from './statements-file.js';
import { testimonyLines, WitnessService, type Testimony } from './witness.service.js';

const problems = ({ convictions }: Testimony): string[] => convictions.map(({ statement, seq, problem }) => `${statement} ${seq} ${problem}`);
const rewritten = (file: string, change: (kept: KeptStatement) => unknown): void => {
  writeFileSync(file, readStatements(file).map((kept) => `${JSON.stringify(change(structuredClone(kept)))}\n`).join(''));
};

describe.each(DATABASES)('a witness of a book on %s', (database) => {
  let service: Service;
  let folder: string;
  let file: string;
  let witness: WitnessService;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-witness-'));
    file = join(folder, 'statements.jsonl');
    service = await Service.start(database);
    witness = service.app.get(WitnessService);
    await identifyHub(await service.as('analyst'));
  });

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps one statement a line, and finds the book that goes on from them', async () => {
    await witness.keep(file, null);
    await service.as('auditor');
    const { statement } = await witness.keep(file, null);
    await service.as('committee');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBe(2);
    const testimony = await witness.check(file, null);
    expect(testimony).toMatchObject({ witnessed: true, statements: 2, unsigned: 0, convictions: [], newest: { seq: statement.seq, hash: statement.hash } });
    expect(testimonyLines(testimony)).toEqual([
      {
        it: expect.stringMatching(/^CONFERMATO: 2 attestazioni, la più recente della registrazione \d+ [0-9a-f]{64}, registrata /),
        en: expect.stringMatching(/^WITNESSED: 2 statements, the newest of entry \d+ [0-9a-f]{64}, recorded /),
      },
    ]);
  });

  it.each<[string, (kept: KeptStatement) => unknown, RegExp[]]>([
    ['another book', ({ statement, ...kept }) => ({ ...kept, statement: { ...statement, book: 'x' } }), [/book$/, /signature$/]],
    ['another hash', ({ statement, ...kept }) => ({ ...kept, statement: { ...statement, hash: '0'.repeat(64) } }), [/hash$/, /signature$/]],
    ['another moment', ({ statement, ...kept }) => ({ ...kept, statement: { ...statement, recordedAt: '2024-01-01T00:00:00.000Z' } }), [/recorded-at$/]],
    ['an entry that is not there', ({ statement, ...kept }) => ({ ...kept, statement: { ...statement, seq: 5_000 } }), [/entry$/, /signature$/]],
  ])('convicts by a statement of %s', async (_, change, found) => {
    const altered = join(folder, 'altered.jsonl');
    writeFileSync(altered, readFileSync(file, 'utf8').split('\n').slice(0, 1).join('\n'));
    rewritten(altered, change);
    const testimony = await witness.check(altered, null);
    expect(testimony.witnessed).toBe(false);
    for (const problem of found) expect(problems(testimony)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
    expect(testimonyLines(testimony)[0]).toEqual({ it: expect.stringMatching(/^SMENTITO/), en: expect.stringMatching(/^NOT WITNESSED/) });
    expect(testimonyLines(testimony)[1]).toEqual({
      it: expect.stringMatching(/^attestazione 1, registrazione \d+: .+: atteso .+, trovato .+$/),
      en: expect.stringMatching(/^statement 1, entry \d+: .+: expected .+, found .+$/),
    });
  });

  it.each([
    ['words', 'hello\n'],
    ['another JSON', '{"statement":{}}\n'],
    ['a hash that is none', '{"statement":{"book":"b","hash":"x","recordedAt":"2024-01-01","seq":1,"signed":null},"timeStamp":null}\n'],
    ['a cut line', '{"statement":{"book"'],
    ['null', 'null\n'],
  ])('refuses a file of %s, and leaves it alone', async (_, content) => {
    const other = join(folder, 'other.jsonl');
    writeFileSync(other, content);
    await expect(witness.keep(other, null)).rejects.toMatchObject({ code: 'statements-file-refused', figures: { line: 1 } });
    await expect(witness.check(other, null)).rejects.toMatchObject({ code: 'statements-file-refused' });
    expect(readFileSync(other, 'utf8')).toBe(content);
  });

  it('refuses a file of another book, and one that keeps nothing', async () => {
    const other = join(folder, 'book.jsonl');
    writeFileSync(other, readFileSync(file, 'utf8'));
    rewritten(other, ({ statement, ...kept }) => ({ ...kept, statement: { ...statement, book: 'another' } }));
    await expect(witness.keep(other, null)).rejects.toMatchObject({ code: 'witness-other-book', figures: { line: 1, found: 'another' } });
    writeFileSync(other, '');
    await expect(witness.check(other, null)).rejects.toMatchObject({ code: 'statements-file-refused' });
  });

  it('adds a line of its own after one that does not end', async () => {
    const cut = join(folder, 'cut.jsonl');
    writeFileSync(cut, readFileSync(file, 'utf8').trimEnd());
    await witness.keep(cut, null);
    expect(readStatements(cut).length).toBe(3);
  });
});

/** Whoever holds the key and the file: the worst case that a witness is for. */
describe('a witness of a book whose keeper cheats', () => {
  let service: Service;
  let folder: string;
  let file: string;
  let seq: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-cheat-'));
    file = join(folder, 'statements.jsonl');
    service = await Service.start('sqlite');
    const people = await peopleOf(service);
    await identifyHub(people.analyst);
    await paidDisbursement(people, await grantInForce(people));
    ({ statement: { seq } } = await service.app.get(WitnessService).keep(file, null));
  });

  afterEach(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const underneath = (work: (raw: BetterSqlite3.Database) => void): void => {
    const raw = new BetterSqlite3((service.config.database as { path: string }).path);
    const triggers = raw.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as { name: string; sql: string }[];
    for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
    work(raw);
    for (const { sql } of triggers) raw.exec(sql);
    raw.close();
  };

  /** Signs the newest head with the book's own key, as if nothing had been. */
  const signAnew = (raw: BetterSqlite3.Database): void => {
    const head = raw.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string };
    const { book } = readStatements(file)[0]?.statement ?? { book: '' };
    const signature = sign(null, Buffer.from(headText(book, head.seq, head.hash)), createPrivateKey(readFileSync(service.config.signingKeyFile))).toString('base64');
    raw.prepare('UPDATE op_head_signature SET seq = ?, hash = ?, signature = ?').run(head.seq, head.hash, signature);
  };

  type Row = Parameters<typeof entryHash>[0] & Parameters<typeof entryHash>[1];
  const READ = 'SELECT seq, kind, subject, payload, movements, actor, reason, effective_on AS effectiveOn, recorded_at AS recordedAt, previous_hash AS previousHash FROM journal ORDER BY seq';
  /** Makes the chain anew from the first entry. */
  const chainAnew = (raw: BetterSqlite3.Database): void => {
    let previousHash = '0'.repeat(64);
    for (const row of raw.prepare(READ).all() as Row[]) {
      const hash = entryHash({ ...row, previousHash }, row);
      raw.prepare('UPDATE journal SET previous_hash = ?, hash = ? WHERE seq = ?').run(previousHash, hash, row.seq);
      previousHash = hash;
    }
  };

  const convicted = async (): Promise<Testimony> => {
    const testimony = await service.app.get(WitnessService).check(file, null);
    expect(testimony.witnessed).toBe(false);
    return testimony;
  };

  it('convicts a book that was cut back, and signed again with its own key', async () => {
    underneath((raw) => {
      raw.prepare('DELETE FROM journal WHERE seq > ?').run(seq - 3);
      signAnew(raw);
    });
    const { convictions } = await convicted();
    expect(convictions).toEqual([{ statement: 1, seq, problem: 'entry', expected: expect.stringMatching(new RegExp(`^entry ${seq} [0-9a-f]{64}$`)), found: `a book that ends at entry ${seq - 3}` }]);
  });

  it('convicts a book that was rewritten from an entry on, chain, signature and all', async () => {
    underneath((raw) => {
      raw.prepare("UPDATE journal SET reason = 'Un altro motivo' WHERE seq = ?").run(seq - 4);
      chainAnew(raw);
      signAnew(raw);
    });
    expect(problems(await convicted())).toEqual([`1 ${seq} hash`]);
  });

  it('convicts a book in which an entry was altered and its hash left as it was', async () => {
    underneath((raw) => raw.prepare("UPDATE journal SET reason = 'Un altro motivo' WHERE seq = ?").run(seq - 4));
    expect(problems(await convicted())).toEqual([`0 ${seq - 4} chain`, `0 ${seq - 3} chain`]);
  });

  it('convicts another book that was put in its place', async () => {
    const other = await Service.start('sqlite');
    const testimony = await other.app.get(WitnessService).check(file, null);
    await other.stop();
    expect(problems(testimony)).toEqual(expect.arrayContaining([`1 ${seq} book`, `1 ${seq} entry`, `1 ${seq} signing-key`]));
  });
});

const hasOpenssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;
const stamping = hasOpenssl ? { it, why: '' } : { it: it.skip, why: ' (skipped: openssl is not installed here)' };

/** An RFC 3161 authority by `openssl ts`, with a certificate of a CA of its own. */
class Authority {
  answer: 'good' | 'refuses' | 'nonsense' | 'old' | 'large' | 'fails' | 'closes' = 'good';
  asked = 0;
  private kept: Buffer | null = null;

  private constructor(
    private readonly folder: string,
    private readonly server: Server,
  ) {}

  static async start(folder: string): Promise<Authority> {
    certify(folder);
    const server = createServer();
    const authority = new Authority(folder, server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        authority.asked += 1;
        if (authority.answer === 'closes') return request.socket.destroy();
        const right = request.method === 'POST' && request.headers['content-type'] === 'application/timestamp-query';
        response.writeHead(right && authority.answer !== 'fails' ? 200 : 500, { 'content-type': 'application/timestamp-reply' });
        response.end(authority.reply(Buffer.concat(parts)));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return authority;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tsr`;
  }

  get ca(): string {
    return join(this.folder, 'ca.pem');
  }

  stop(): Promise<unknown> {
    return new Promise((done) => this.server.close(done));
  }

  private reply(query: Buffer): Buffer {
    if (this.answer === 'nonsense') return Buffer.from('no ASN.1');
    if (this.answer === 'large') return Buffer.alloc(400_000);
    if (this.answer === 'old' && this.kept) return this.kept;
    // A query that asks for another digest than the authority takes is refused by it.
    const config = this.answer === 'refuses' ? 'refusing.cnf' : 'tsa.cnf';
    writeFileSync(join(this.folder, 'query.tsq'), query);
    openssl(this.folder, ['ts', '-reply', '-config', config, '-queryfile', 'query.tsq', '-out', 'reply.tsr']);
    this.kept = readFileSync(join(this.folder, 'reply.tsr'));
    return this.kept;
  }
}

function openssl(cwd: string, args: string[]): string {
  const { status, stderr, stdout } = spawnSync('openssl', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function certify(folder: string): void {
  const tsa = (digests: string): string => `[tsa]\ndefault_tsa = one\n[one]\nserial = ./serial\ncrypto_device = builtin\nsigner_cert = ./tsa.pem\ncerts = ./ca.pem\nsigner_key = ./tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = ${digests}\naccuracy = secs:1\ntsa_name = yes\ness_cert_id_alg = sha256\n`;
  writeFileSync(join(folder, 'tsa.cnf'), tsa('sha256'));
  writeFileSync(join(folder, 'refusing.cnf'), tsa('sha512'));
  writeFileSync(join(folder, 'serial'), '01\n');
  writeFileSync(join(folder, 'ext.cnf'), 'basicConstraints = critical, CA:FALSE\nkeyUsage = critical, digitalSignature\nextendedKeyUsage = critical, timeStamping\n');
  for (const ca of ['ca', 'other']) openssl(folder, ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${ca}.key`, '-out', `${ca}.pem`, '-days', '3650', '-subj', `/CN=Prova ${ca}`]);
  openssl(folder, ['req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Autorità di prova', '-utf8']);
  openssl(folder, ['x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '3000', '-extfile', 'ext.cnf', '-out', 'tsa.pem']);
}

describe('time stamps (RFC 3161)', () => {
  let service: Service;
  let folder: string;
  let file: string;
  let authority: Authority;
  let witness: WitnessService;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-stamp-'));
    file = join(folder, 'statements.jsonl');
    service = await Service.start('sqlite');
    witness = service.app.get(WitnessService);
    if (hasOpenssl) authority = await Authority.start(folder);
  });

  afterAll(async () => {
    await authority?.stop();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  stamping.it(`are kept with the statement, and tell until when and by whom${stamping.why}`, async () => {
    await witness.keep(file, authority.url);
    const { witnessed, stamps } = await witness.check(file, null);
    expect({ witnessed, stamps }).toEqual({ witnessed: true, stamps: [expect.objectContaining({ statement: 1, by: 'Autorità di prova', authority: authority.url, trusted: null })] });
    expect(Math.abs(Date.now() - Date.parse(stamps[0]?.at ?? ''))).toBeLessThan(60_000);
    const trusted = await witness.check(file, readFileSync(authority.ca, 'utf8'));
    expect(trusted.stamps[0]).toMatchObject({ trusted: true });
    expect(testimonyLines(trusted)[1]?.en).toMatch(/^statement 1: existed by 20\S+Z, says Autorità di prova \(serial \w+, certificate valid until 20\S+\); its authority is trusted$/);
  });

  stamping.it(`are what openssl itself verifies${stamping.why}`, () => {
    const [kept] = readStatements(file);
    writeFileSync(join(folder, 'token.der'), Buffer.from(kept?.timeStamp?.token ?? '', 'base64'));
    writeFileSync(join(folder, 'statement.json'), statementText((kept as KeptStatement).statement));
    openssl(folder, ['ts', '-verify', '-data', 'statement.json', '-in', 'token.der', '-token_in', '-CAfile', 'ca.pem']);
  });

  stamping.it(`convict a statement that was altered after it was stamped, and a token that was altered${stamping.why}`, async () => {
    const altered = join(folder, 'altered.jsonl');
    writeFileSync(altered, readFileSync(file));
    rewritten(altered, ({ statement, timeStamp }) => ({ timeStamp, statement: { ...statement, signed: null } }));
    expect((await witness.check(altered, null)).convictions).toEqual([expect.objectContaining({ statement: 1, problem: 'time-stamp-imprint' })]);
    writeFileSync(altered, readFileSync(file));
    rewritten(altered, ({ statement, timeStamp }) => ({ statement, timeStamp: { authority: timeStamp?.authority, token: 'AAAA' } }));
    expect(problems(await witness.check(altered, null))).toEqual([expect.stringMatching(/ time-stamp$/)]);
  });

  stamping.it(`whose signature was altered, or whose authority leads to no trusted certificate, do not hold${stamping.why}`, async () => {
    const [kept] = readStatements(file) as [KeptStatement];
    const der = Buffer.from(kept.timeStamp?.token ?? '', 'base64');
    der[der.length - 5] = (der[der.length - 5] as number) ^ 1;
    expect(await checkTimeStamp(der.toString('base64'), statementText(kept.statement), null)).toMatchObject({ holds: false, problem: 'time-stamp-signature' });
    const other = readFileSync(join(folder, 'other.pem'), 'utf8');
    expect((await witness.check(file, other)).convictions).toEqual([expect.objectContaining({ problem: 'time-stamp-authority' })]);
  });

  stamping.it.each([
    ['refuses', 'timestamp-refused', 409],
    ['nonsense', 'timestamp-refused', 409],
    ['old', 'timestamp-refused', 409],
    ['large', 'timestamp-unavailable', 503],
    ['fails', 'timestamp-unavailable', 503],
    ['closes', 'timestamp-unavailable', 503],
  ] as const)(`keep nothing where the authority %s${stamping.why}`, async (answer, code, status) => {
    const before = readFileSync(file, 'utf8');
    authority.answer = answer;
    await expect(witness.keep(file, authority.url)).rejects.toMatchObject({ code, status });
    expect(readFileSync(file, 'utf8')).toBe(before);
    authority.answer = 'good';
  });

  it('keep nothing where nobody listens', async () => {
    const fresh = join(folder, 'fresh.jsonl');
    await expect(witness.keep(fresh, 'http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'timestamp-unavailable' });
    expect(existsSync(fresh)).toBe(false);
    appendFileSync(fresh, '');
    await witness.keep(fresh, null);
    expect(readStatements(fresh).length).toBe(1);
  });
});
