/** An answer, read: `body` is the parsed JSON, or null where there is none. */
export interface Answer<Body = Json> {
  status: number;
  headers: Headers;
  body: Body;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers freely; what they hold is asserted
export type Json = any;

/** Calls the API as one person. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  patch(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PATCH', path, JSON.stringify(body), { 'content-type': 'application/merge-patch+json', ...headers });
  }

  /** A PATCH on what the thing is now. */
  async change(path: string, body: object): Promise<Answer> {
    const now = await this.get(path);
    return this.patch(path, body, { 'if-match': now.headers.get('etag') ?? '' });
  }

  async download(path: string): Promise<{ status: number; headers: Headers; content: Buffer }> {
    const response = await fetch(this.at(path), { headers: this.headers });
    return { status: response.status, headers: response.headers, content: await contentOf(response) };
  }

  async send(method: string, path: string, body?: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.at(path), { method, headers: { ...this.headers, ...headers }, ...(body === undefined ? {} : { body }) });
    const text = (await contentOf(response)).toString('utf8');
    const json = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: json && text !== '' ? (JSON.parse(text)) : text };
  }

  private at(path: string): string {
    return `${this.url}/api/v1${path}`;
  }
}

/** All of it; of a stream that never ends its beginning, and then nobody listens any more. */
export async function contentOf(response: Response): Promise<Buffer> {
  const endless = response.headers.get('content-type') === 'text/event-stream';
  if (!endless || !response.body) return Buffer.from(await response.arrayBuffer());
  const reader = response.body.getReader();
  const { value } = await reader.read();
  // A copy of an answer is let go of only with the answer itself.
  void reader.cancel();
  return Buffer.from(value ?? []);
}

/** A call that must succeed; the answer's body. */
export async function ok(call: Promise<Answer>, status?: number): Promise<Json> {
  const { status: got, body } = await call;
  if (status === undefined ? got >= 300 : got !== status) throw new Error(`answered ${got}: ${JSON.stringify(body)}`);
  return body;
}

/** A call that must be refused with that status and code; the problem. */
export async function refused(call: Promise<Answer>, status: number, code: string): Promise<Json> {
  const { status: got, body, headers } = await call;
  expect({ status: got, code: body?.code, detail: body?.detail }).toEqual({ status, code, detail: expect.any(String) });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return body;
}
