import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { unzipSync, zipSync } from 'fflate';
import { alteredPack, auditedLife, packOf, packWithoutFormerKey } from '../../../test/support/audit-pack.js';
import { BY_OPERATOR, Service } from '../../../test/support/service.js';
import { canonicalJson, romeDay, type Json } from '../../kernel/index.js';
import { entryHash, HeadSigner, textOf, type Entry } from '../../journal/index.js';
import { canonicalText } from './canonical-text.js';
import { checkPack, type Verdict } from './check-pack.js';
import { packText } from './seal.js';
import { romeCalendar } from './tables.js';
import { verifierPage, verifierScript } from './verifier-page.js';
import { readZip } from './zip-reading.js';

const quietly = () => async () => undefined;

/** What is wrong with a pack: check and place, as a person reads it. */
async function wrongWith(pack: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { checks } = await checkPack(await readZip(pack), quietly);
  return checks.filter(({ state }) => state !== 'good').flatMap(({ code, findings }) => findings.map(({ where, en }) => `${code}: ${where}: ${en}`));
}

describe('checking a pack', () => {
  let service: Service;
  let folder: string;
  let pack: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-check-'));
    service = await Service.start('sqlite');
    await auditedLife(service);
    pack = await packOf(service, join(folder, 'pack.zip'));
  });

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const line = (text: string, seq: number): string => text.split('\n')[seq - 1] ?? '';
  const paying = (text: string): number => text.split('\n').findIndex((one) => one.includes('"kind":"disbursement-paid/1"')) + 1;

  it('finds a cent that was changed in the journal: the file, the entry, the tables made of it', async () => {
    let seq = 0;
    const wrong = await wrongWith(alteredPack(pack, { 'registro.ndjson': (text) => text.replace(line(text, (seq = paying(text))), line(text, seq).replace('"amountCents":100000', '"amountCents":100001')) }));
    expect(wrong).toEqual(expect.arrayContaining([
      expect.stringMatching(/^sums: registro\.ndjson: the content has changed/),
      expect.stringMatching(new RegExp(`^chain: registro\\.ndjson · registrazione/entry ${seq}: the content does not have this hash`)),
      expect.stringMatching(new RegExp(`^movements: movimenti\\.csv · ${seq} · 1: importo: “1000,01” expected, “1000,00” found`)),
      expect.stringMatching(/^totals: totali\.csv · linea · CC · paid: importo/),
    ]));
  });

  it('finds a line that was removed, and says where', async () => {
    const wrong = await wrongWith(alteredPack(pack, { 'registro.ndjson': (text) => text.split('\n').toSpliced(59, 1).join('\n') }));
    expect(wrong).toContain('chain: registro.ndjson · registrazione/entry 61: entry 60 expected, 61 found');
    expect(wrong.filter((one) => one.startsWith('chain:')).length).toBe(2);
  });

  it('finds lines that were swapped', async () => {
    const swapped = alteredPack(pack, { 'registro.ndjson': (text) => {
      const lines = text.split('\n');
      return [...lines.slice(0, 59), lines[60], lines[59], ...lines.slice(61)].join('\n');
    } });
    expect(await wrongWith(swapped)).toEqual(expect.arrayContaining([
      'chain: registro.ndjson · registrazione/entry 61: entry 60 expected, 61 found',
      'chain: registro.ndjson · registrazione/entry 60: entry 62 expected, 60 found',
    ]));
  });

  it('finds a line that is cut, one that is no entry, and one in another form', async () => {
    const after = async (change: (text: string) => string): Promise<string[]> => (await wrongWith(alteredPack(pack, { 'registro.ndjson': change }))).filter((one) => one.startsWith('chain:'));
    expect(await after((text) => text.slice(0, -20))).toEqual(expect.arrayContaining([expect.stringContaining('the file is cut')]));
    expect(await after((text) => text.replace(line(text, 5), '{"entry":{},"hash":""}'))).toEqual(expect.arrayContaining([expect.stringMatching(/line 5: is no entry: fields are missing/)]));
    expect(await after((text) => text.replace(line(text, 5), 'x'))).toEqual(expect.arrayContaining([expect.stringMatching(/line 5: is no entry/)]));
    expect(await after((text) => text.replace('{"entry":{"actor"', '{"entry": {"actor"'))).toEqual([expect.stringContaining('not in canonical form')]);
    expect(await after(() => '')).toEqual([expect.stringContaining('holds no entries')]);
  });

  it.each([
    ['an amount in movimenti.csv', 'movimenti.csv', (text: string) => text.replace(/;1000,00;/, ';1000,01;'), /^movements: movimenti\.csv · \d+ · 1: importo: “1000,00” expected, “1000,01” found$/],
    ['a movement that was taken out', 'movimenti.csv', (text: string) => text.split('\r\n').toSpliced(4, 1).join('\r\n'), /^movements: movimenti\.csv · \d+ · \d+: the row is missing$/],
    ['a movement that was put in', 'movimenti.csv', (text: string) => `${text}999;1;2024-05-20;x;a;b;1,00;D-1\r\n`, /^movements: movimenti\.csv · 999 · 1: a row that the journal does not explain$/],
    ['a total', 'totali.csv', (text: string) => text.replace('350000000,00', '350000000,01'), /^totals: totali\.csv · decreto ·  · total: importo/],
    ['a reason in registro.csv', 'registro.csv', (text: string) => text.replace('Visura', 'Altro'), /^journal: registro\.csv · \d+: motivo: “Visura” expected, “Altro” found$/],
    ['a refused attempt that was left out', 'rifiuti-quattro-occhi.csv', (text: string) => text.split('\r\n').toSpliced(1, 1).join('\r\n'), /^rifiuti-quattro-occhi\.csv: .* the row is missing$/],
    ['another payment drawn', 'campione.csv', (text: string) => text.replace(/;sì/, ';no'), /^sample: campione\.csv · 1: estratto: “sì” expected, “no” found$/],
    ['a document that was changed', 'documenti/', (text: string) => `${text}x`, /^documents: documenti\/[0-9a-f]{64}\.pdf: is not the document that was attached$/],
    ['a document that was left out', 'documenti/', null, /^documents: documenti\/[0-9a-f]{64}\.pdf: is missing from the pack$/],
    ['a document of another thing', 'documenti.csv', (text: string) => text.replace(/;D-\d+;/, ';D-1;'), /^documents: documenti\.csv · \d+: oggetto: /],
    ['a story', 'pagamenti/', null, /^sums: pagamenti\/D-\d+\.txt: is missing from the pack$/],
    ['a table that cannot be read', 'storni.csv', (text: string) => `${text}"`, /^storni\.csv: storni\.csv: cannot be read/],
    ['a statement of another head', 'attestazione.json', (text: string) => text.replace(/"seq":\d+/, '"seq":5'), /^head: attestazione\.json: registrazione\/entry: \d+ expected, 5 found$/],
    ['a statement that is none', 'attestazione.json', () => '[]', /^head: attestazione\.json: cannot be read$/],
    ['a key that the journal does not name', 'chiavi.json', (text: string) => text.replace(/"publicKey":"MCow/, '"publicKey":"MCox'), /^keys: chiavi\.json: the keys are not those of the journal$/],
    ['another question', 'pacchetto.json', (text: string) => text.replace('"asOf":"20', '"asOf":"19'), /^movements: movimenti\.csv · .* a row that the journal does not explain$/],
    ['a question that is none', 'pacchetto.json', () => '{"what":1}', /^money: pacchetto\.json: does not describe/],
    ['a file that was added', 'nuovo.txt', () => 'x', /^sums: nuovo\.txt: is not listed/],
    ['a list of hashes that is none', 'SHA256SUMS', () => 'x\n', /^sums: SHA256SUMS · riga\/line 1/],
    ['a signature by somebody else', 'SHA256SUMS.sig', () => sign(null, Buffer.from('x'), generateKeyPairSync('ed25519').privateKey).toString('base64'), /^seal: SHA256SUMS\.sig: the signature is not by the book’s key/],
    ['a signature that was left out', 'SHA256SUMS.sig', null, /^seal: SHA256SUMS\.sig: .* missing$/],
  ])('finds %s', async (_, name, change, found) => {
    const first = Object.keys(unzipSync(pack)).find((file) => file.startsWith(name) && /\.(txt|pdf)$/.test(file)) ?? name;
    const wrong = await wrongWith(alteredPack(pack, { [name.endsWith('/') ? first : name]: change }));
    expect(wrong).toEqual(expect.arrayContaining([expect.stringMatching(found)]));
  });

  it('finds a journal made anew, hashes and list of hashes and all, by whoever has not the key', async () => {
    const forged = forgedPack(pack);
    const wrong = await wrongWith(forged);
    expect(wrong.filter((one) => /^(sums|chain|journal|movements):/.test(one))).toEqual([]);
    expect(wrong).toEqual(expect.arrayContaining([expect.stringMatching(/^seal: /), expect.stringMatching(/^head: attestazione\.json: the signature of the last entry/)]));
  });

  it('answers whatever the files are', async () => {
    const nothing = await checkPack(new Map(), quietly);
    expect(nothing).toMatchObject({ verified: false, book: '', seq: 0 });
    expect((await checkPack(new Map([['registro.ndjson', new Uint8Array([0xff, 10])]]), quietly)).verified).toBe(false);
  });

  it('runs by its own text alone, as the page does', async () => {
    const globals = { crypto, TextEncoder, TextDecoder, atob, Blob, DecompressionStream, Intl, Uint8Array, DataView, Map, Set, Date, pack };
    const context = createContext(globals);
    const answer = runInContext(`'use strict';${verifierScript()}; readZip(pack).then((files) => checkPack(files, () => async () => undefined))`, context) as Promise<Verdict>;
    expect(await answer).toMatchObject({ verified: true });
    expect(await answer).toEqual(await checkPack(await readZip(pack), quietly));
  });

  it('leaves open whose book it is where the key in force has not the word of the one before it', async () => {
    const stateOf = ({ verified, checks }: Verdict): unknown[] => [verified, checks.filter(({ state }) => state !== 'good').map(({ code, state }) => [code, state])];
    const verdictOf = async (zip: Uint8Array<ArrayBuffer>): Promise<Verdict> => checkPack(await readZip(zip), quietly);
    // With the former key's word all is well.
    await service.book.write(BY_OPERATOR, (tx) => service.app.get(HeadSigner).rotate(tx, 'Rotazione annuale', false));
    const [former, kept] = [(await verdictOf(pack)).key, await verdictOf(await packOf(service, join(folder, 'rotated.zip')))];
    expect([stateOf(kept), kept.key === former]).toEqual([[true, []], false]);
    const forked = await packWithoutFormerKey(service, join(folder, 'forked.zip'));
    const verdict = await verdictOf(forked);
    expect(stateOf(verdict)).toEqual([false, [['keys', 'open']]]);
    const [finding] = verdict.checks.flatMap(({ findings }) => findings);
    expect(finding).toMatchObject({ where: `registro.ndjson · registrazione/entry ${verdict.seq}`, en: expect.stringMatching(new RegExp(`^key ${verdict.key} came into force without the word of the former one, ${kept.key}: `)) as unknown });
    // What contradicts weighs more than what is open.
    const altered = await verdictOf(alteredPack(forked, { 'chiavi.json': (text) => text.replace(/"publicKey":"MCow/, '"publicKey":"MCox') }));
    expect(altered.checks.filter(({ code }) => code === 'keys')).toMatchObject([{ state: 'bad', count: 2 }]);
  });

  it('is one page that asks for nothing', () => {
    const page = verifierPage();
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    expect(page).not.toMatch(/https?:\/\/|src=|@import|url\(/);
    expect(page.match(/<\/script/g)?.length).toBe(1);
    expect(page).toBe(verifierPage());
  });
});

/** One payment raised by a cent, everything computed again and signed with a key of the forger's. */
function forgedPack(pack: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(pack);
  const text = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[name]);
  const put = (name: string, content: string): void => void (files[name] = new TextEncoder().encode(content));
  let previousHash = '0'.repeat(64);
  const hashes = new Map<string, string>();
  const lines = text('registro.ndjson').trimEnd().split('\n').map((line) => {
    const { entry, hash } = JSON.parse(line) as { entry: Entry; hash: string };
    const forged = { ...entry, previousHash, reason: entry.reason === 'Visura' ? 'Altra visura' : entry.reason };
    previousHash = entryHash(forged, textOf(forged));
    hashes.set(hash, previousHash);
    return `{"entry":${canonicalJson(forged as unknown as Json)},"hash":"${previousHash}"}\n`;
  });
  put('registro.ndjson', lines.join(''));
  const renewed = (content: string): string => content.replace(/[0-9a-f]{64}/g, (hash) => hashes.get(hash) ?? hash).replace(/;Visura;/g, ';Altra visura;');
  for (const name of Object.keys(files).filter((file) => /\.(csv|json|txt)$/.test(file) && file !== 'campione.csv')) put(name, renewed(text(name)));
  const { book, seq } = JSON.parse(text('pacchetto.json')) as { book: string; seq: number };
  const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
  const listed = text('SHA256SUMS').trimEnd().split('\n').map((line) => line.slice(66));
  put('SHA256SUMS', listed.map((name) => `${sha256(files[name] as Uint8Array)}  ${name}\n`).join(''));
  const { privateKey } = generateKeyPairSync('ed25519');
  put('SHA256SUMS.sig', sign(null, Buffer.from(packText(book, seq, previousHash, sha256(text('SHA256SUMS')))), privateKey).toString('base64'));
  return new Uint8Array(zipSync(files));
}

describe('the page’s own canonical text and calendar', () => {
  it.each<Json>([null, 1, -0, 1e21, 0.1, 'à"\\\u2028\u0007', [], {}, { b: [1, { z: null, a: true }], 'à': 1, a: 2, '\u{1f600}': 3, 'ﬀ': 4 }])('agree with the book’s on %j', (value) => {
    expect(canonicalText(value)).toBe(canonicalJson(value));
  });

  it.each(['2024-03-31T00:59:59.999Z', '2024-03-30T22:59:59.999Z', '2024-03-30T23:00:00.000Z', '2024-10-26T22:00:00.000Z', '2026-12-31T23:30:00.000Z'])('agree on the day of %s', (recordedAt) => {
    expect(romeCalendar().dayOf({ recordedAt } as Entry)).toBe(romeDay(new Date(recordedAt)));
  });
});
