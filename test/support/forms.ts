import type { Answer, Client } from './client.js';

export const BOUNDARY = 'the-boundary-of-the-form';
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

export interface SentFile {
  name: string;
  content: string | Buffer;
  type?: string;
}

/** A small file that is what it seems; each has a content of its own. */
export function pdf(text = 'Atto'): SentFile {
  return { name: 'atto.pdf', content: `%PDF-1.7\n${text}\n%%EOF\n`, type: 'application/pdf' };
}

/** A form with one file, written out. */
export function formOf({ name, content, type = 'application/octet-stream' }: SentFile, fields: Readonly<Record<string, string>> = {}): Buffer {
  const texts = Object.entries(fields).map(([field, value]) => part(`form-data; name="${field}"`, Buffer.from(value)));
  const file = part(`form-data; name="file"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: ${type}`, Buffer.from(content));
  return Buffer.concat([...texts, file, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

function part(disposition: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: ${disposition}\r\n\r\n`), content, Buffer.from('\r\n')]);
}

export function upload(client: Client, path: string, file: SentFile, fields: Readonly<Record<string, string>> = {}, headers: Record<string, string> = {}): Promise<Answer> {
  return client.send('POST', path, formOf(file, fields), { 'content-type': FORM_TYPE, ...headers });
}
