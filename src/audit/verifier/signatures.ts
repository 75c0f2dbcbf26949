import { fromBase64, hexOf, sha256Of, utf8, type Bytes } from './bytes.js';
import { ed25519Holds } from './ed25519.js';

/** What comes before the 32 bytes of an Ed25519 key in its SPKI form (RFC 8410). */
export const SPKI_START = '302a300506032b6570032100';

/** Whether that public key (SPKI, DER, base64) made that signature (base64) of that text; false for what is neither. */
export async function textSigned(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const [spki, made] = [fromBase64(publicKey), fromBase64(signature)];
    if (spki.length !== 44 || hexOf(spki.subarray(0, 12)) !== SPKI_START) return false;
    return (await heldByBrowser(spki, utf8(text), made)) ?? (await ed25519Holds(spki.subarray(12), utf8(text), made));
  } catch {
    return false;
  }
}

/** What the browser's own Ed25519 says; null where it has none. */
export async function heldByBrowser(spki: Bytes, message: Bytes, signature: Bytes): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('spki', spki, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message);
  } catch {
    return null;
  }
}

/** Id of a public key: the first 16 hex digits of the SHA-256 of its SPKI form. */
export async function keyIdOf(publicKey: string): Promise<string> {
  return (await sha256Of(fromBase64(publicKey))).slice(0, 16);
}
