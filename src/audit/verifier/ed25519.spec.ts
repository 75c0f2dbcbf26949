import { generateKeyPairSync, sign } from 'node:crypto';
import { ed25519Holds } from './ed25519.js';
import { heldByBrowser, keyIdOf, SPKI_START, textSigned } from './signatures.js';
import { fromBase64, hexOf, utf8 } from './bytes.js';

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** RFC 8032, 7.1: public key, message, signature. */
const VECTORS: [string, string, string, string][] = [
  ['1', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '', 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
  ['2', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72', '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
  ['3', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82', '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
  [
    'SHA(abc)',
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
];

describe('Ed25519 without the browser’s help', () => {
  it.each(VECTORS)('holds for vector %s of RFC 8032, and for nothing near it', async (_, key, message, signature) => {
    expect(await ed25519Holds(bytes(key), bytes(message), bytes(signature))).toBe(true);
    expect(await ed25519Holds(bytes(key), bytes(`${message}00`), bytes(signature))).toBe(false);
    for (const at of [0, 31, 32, 63]) {
      const altered = bytes(signature);
      altered[at] = (altered[at] as number) ^ 1;
      expect(await ed25519Holds(bytes(key), bytes(message), altered)).toBe(false);
    }
  });

  it('agrees with Node on keys and texts of every length', async () => {
    for (let length = 0; length < 24; length += 1) {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(12);
      const message = utf8('è'.repeat(length));
      expect(await ed25519Holds(raw, message, sign(null, message, privateKey))).toBe(true);
    }
  });

  it.each([
    ['a key that is no point', 'ff'.repeat(32), 'e5'.repeat(64)],
    ['a key of 31 bytes', 'd7'.repeat(31), 'e5'.repeat(64)],
    ['a signature of 63 bytes', VECTORS[0]?.[1] ?? '', 'e5'.repeat(63)],
  ])('is false for %s', async (_, key, signature) => {
    expect(await ed25519Holds(bytes(key), bytes(''), bytes(signature))).toBe(false);
  });

  it('is false for the same signature with the group’s order added to its number', async () => {
    const [, key = '', message = '', signature = ''] = VECTORS[0] ?? [];
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const number = BigInt(`0x${hexOf(bytes(signature.slice(64)).reverse())}`) + order;
    const more = hexOf(bytes(number.toString(16).padStart(64, '0')).reverse());
    expect(await ed25519Holds(bytes(key), bytes(message), bytes(signature.slice(0, 64) + more))).toBe(false);
  });
});

describe('signatures in their base64 form', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const signature = sign(null, Buffer.from('testo'), privateKey).toString('base64');

  it('hold, by the browser where it can', async () => {
    expect(hexOf(fromBase64(spki)).startsWith(SPKI_START)).toBe(true);
    expect(await textSigned(spki, 'testo', signature)).toBe(true);
    expect(await heldByBrowser(fromBase64(spki), utf8('testo'), fromBase64(signature))).not.toBe(false);
    expect(await keyIdOf(spki)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['another text', spki, 'testo.', signature],
    ['what is no base64', '*', 'testo', signature],
    ['a key of another kind', generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), 'testo', signature],
    ['no signature', spki, 'testo', ''],
  ])('do not hold for %s', async (_, key, text, made) => {
    expect(await textSigned(key, text, made)).toBe(false);
  });
});
