import { InvalidInput, type Sentence } from '../../kernel/index.js';

const MAX_DEPTH = 20;
/** Members and items of a whole body: far more than any request has, few enough to be looked at in no time. */
const MAX_VALUES = 20_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

type JsonBody = Record<string, unknown>;

/** Names that every object has already (`__proto__`, `constructor`, `toString`): no field is called so. */
export function isForbiddenKey(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

/**
 * Reads a body: one JSON object in UTF-8; nothing at all means `{}`. What JSON.parse lets pass but two readers may
 * understand differently, or that is only sent to do harm, is refused. @throws InvalidInput `invalid-request`
 */
export function parseJsonBody(bytes: Uint8Array): JsonBody {
  if (bytes.length === 0) return {};
  const text = decoded(bytes);
  const body = parsed(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw bad({ it: 'Il corpo della richiesta deve essere un oggetto JSON.', en: 'The body of the request must be a JSON object.' });
  }
  new Scan(text).run();
  return body as JsonBody;
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw bad({ it: 'Il corpo della richiesta non è in UTF-8.', en: 'The body of the request is not UTF-8.' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw bad({ it: 'Il corpo della richiesta non è JSON ben formato.', en: 'The body of the request is not well-formed JSON.' });
  }
}

function bad(sentence: Sentence): InvalidInput {
  return InvalidInput.at('invalid-request', '', sentence);
}

/** One pass over text that is known to be JSON: depth, number of values, names that come twice or are forbidden. */
class Scan {
  /** The names of each open object; null for a list. */
  private readonly open: (Set<string> | null)[] = [];
  private values = 0;

  constructor(private readonly text: string) {}

  run(): void {
    for (let at = 0; at < this.text.length; at += 1) {
      const character = this.text[at];
      if (character === '"') at = this.string(at);
      else if (character === '{') this.enter(new Set());
      else if (character === '[') this.enter(null);
      else if (character === '}' || character === ']') this.open.pop();
      else if (character === ',') this.count();
    }
  }

  private enter(names: Set<string> | null): void {
    this.open.push(names);
    if (this.open.length > MAX_DEPTH) {
      throw bad({ it: `Il JSON è annidato oltre ${MAX_DEPTH} livelli.`, en: `The JSON is nested deeper than ${MAX_DEPTH} levels.` });
    }
    this.count();
  }

  private count(): void {
    this.values += 1;
    if (this.values > MAX_VALUES) throw bad({ it: 'Il JSON ha troppi valori.', en: 'The JSON has too many values.' });
  }

  /** Answers where the string that begins at `start` ends; if it is a name, it is looked at. */
  private string(start: number): number {
    let end = start + 1;
    while (this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    const names = this.open.at(-1);
    if (names && this.isName(end + 1)) this.name(JSON.parse(this.text.slice(start, end + 1)) as string, names);
    return end;
  }

  private isName(after: number): boolean {
    let at = after;
    while (/\s/.test(this.text[at] ?? '')) at += 1;
    return this.text[at] === ':';
  }

  private name(name: string, names: Set<string>): void {
    if (isForbiddenKey(name)) throw bad({ it: 'Il JSON ha un nome non ammesso.', en: 'The JSON has a name that is not allowed.' });
    if (names.has(name)) throw bad({ it: 'Il JSON ha due volte lo stesso nome.', en: 'The JSON has the same name twice.' });
    names.add(name);
  }
}
