import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupProblem } from '../../platform/index.js';
import { signatureHolds, SigningKeys } from './signing-keys.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pnrr-keys-'));
  file = join(folder, 'keys', 'signing-key.pem');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pemOf = (type: 'ed25519' | 'x25519'): string => {
  const pair = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

describe('the key file', () => {
  it('is made by whoever writes, for its owner alone, and read again by the next', () => {
    const made = new SigningKeys(file, 'write').current;
    expect(made).toEqual({ key: expect.stringMatching(/^[0-9a-f]{16}$/), publicKey: expect.any(String) });
    expect([statSync(file).mode & 0o777, readdirSync(join(folder, 'keys'))]).toEqual([0o600, ['signing-key.pem']]);
    expect(new SigningKeys(file, 'write').current).toEqual(made);
    expect(new SigningKeys(file, 'read').current).toEqual(made);
  });

  it('is not made by whoever only reads: there is no key then, and no signature', () => {
    const keys = new SigningKeys(file, 'read');
    expect([keys.current, keys.sign('text'), keys.holds('0123456789abcdef'), existsSync(file)]).toEqual([null, null, false, false]);
  });

  it('holds the key in force first, and the former ones so that what they signed can be made again', () => {
    const keys = new SigningKeys(file, 'write');
    const former = keys.current?.key ?? '';
    const signed = keys.sign('text');
    const next = keys.prepare();
    expect(keys.current?.key).toBe(former);
    keys.putInForce(next, false);
    const reread = new SigningKeys(file, 'read');
    expect([reread.current?.key, reread.holds(former), reread.sign('text', former)]).toEqual([next.key, true, signed]);
    expect(reread.sign('text')?.key).toBe(next.key);
    keys.putInForce(keys.prepare(), true);
    keys.reload();
    expect([keys.holds(former), keys.holds(next.key), keys.sign('text', former)?.key]).toEqual([false, false, keys.current?.key]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is written though a killed process has left half of one', () => {
    mkdirSync(join(folder, 'keys'));
    writeFileSync(`${file}.${process.pid}.new`, 'half');
    expect(new SigningKeys(file, 'write').current).not.toBeNull();
    expect(readdirSync(join(folder, 'keys'))).toEqual(['signing-key.pem']);
  });

  it.each<[string, () => void]>([
    ['empty', () => writeFileSync(file, '')],
    ['something else', () => writeFileSync(file, 'not a key\n'.repeat(9))],
    ['a key cut off', () => writeFileSync(file, pemOf('ed25519').slice(0, 60))],
    ['a key that is none', () => writeFileSync(file, '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n')],
    ['a key of another kind', () => writeFileSync(file, pemOf('x25519'))],
    ['one of another kind behind a good one', () => writeFileSync(file, pemOf('ed25519') + pemOf('x25519'))],
    ['a folder', () => mkdirSync(file)],
  ])('%s: says so in one line that names the variable', (_, make) => {
    mkdirSync(join(folder, 'keys'));
    make();
    for (const mode of ['read', 'write'] as const) {
      expect(() => new SigningKeys(file, mode).current).toThrow(expect.objectContaining({ message: expect.stringMatching(/^SIGNING_KEY_FILE: [^\n]+\.$/) }));
      expect(() => new SigningKeys(file, mode).current).toThrow(StartupProblem);
    }
  });

  it('that cannot be made is told as well', () => {
    writeFileSync(join(folder, 'keys'), '');
    expect(() => new SigningKeys(file, 'write').current).toThrow(/^SIGNING_KEY_FILE: the signing key .+ cannot be made\.$/);
    chmodSync(join(folder, 'keys'), 0o600);
  });
});

describe('a signature', () => {
  it('is of one text by one key, in one spelling, and anything else is none', () => {
    const keys = new SigningKeys(file, 'write');
    const { publicKey } = keys.current ?? { publicKey: '' };
    const { signature } = keys.sign('text') ?? { signature: '' };
    expect(signatureHolds(publicKey, 'text', signature)).toBe(true);
    const other = new SigningKeys(join(folder, 'other.pem'), 'write').current?.publicKey ?? '';
    // Its last letter but the padding holds four bits of which two are of no account.
    const spelt = `${signature.slice(0, 85)}${String.fromCharCode(signature.charCodeAt(85) + 1)}==`;
    const wrong: [string, string, string][] = [
      ...([[publicKey, 'text ', signature], [other, 'text', signature], [publicKey, 'text', signature.slice(4)]] as [string, string, string][]),
      ...([[publicKey, 'text', `${signature} `], [publicKey, 'text', spelt], [publicKey, 'text', ''], ['', 'text', signature]] as [string, string, string][]),
      ...([['AAAA', 'text', signature], ['no key', 'text', signature], [signature, 'text', signature]] as [string, string, string][]),
    ];
    for (const [key, text, one] of wrong) expect([key, text, one, signatureHolds(key, text, one)]).toEqual([key, text, one, false]);
  });
});
