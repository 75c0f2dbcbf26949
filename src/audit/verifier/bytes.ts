/*
 * Part of the checking page: each function here is also sent to the browser as it stands (see verifier-page.ts), so it
 * leans on nothing but its neighbours and on what every browser has.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** A sentence in the two languages of the page. */
export interface Said {
  it: string;
  en: string;
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** @throws TypeError on what is not UTF-8 */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lowercase hex SHA-256, by the browser itself. */
export async function sha256Of(bytes: Bytes): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** @throws Error on what is not base64 */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** An error that says what it is about in both languages. */
export function unfit(it: string, en: string): Error {
  return Object.assign(new Error(en), { said: { it, en } });
}

/** What an error says: its own two sentences, or what the browser made of it. */
export function saidBy(error: unknown): Said {
  const { said, message } = error as { said?: Said; message?: string };
  return said ?? { it: `errore: ${message ?? String(error)}`, en: `error: ${message ?? String(error)}` };
}
