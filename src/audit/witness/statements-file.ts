import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { canonicalJson, Conflict, isCalendarDate, type Json } from '../../kernel/index.js';
import type { Statement } from '../../journal/index.js';
import { messageOf, StartupProblem } from '../../platform/index.js';

/** A time stamp of a statement's digest, and whom it was asked of. */
export interface TimeStamp {
  /** The address that gave it. */
  authority: string;
  /** The RFC 3161 token: CMS, DER, base64. */
  token: string;
}

/** One line of a witness's file. */
export interface KeptStatement {
  statement: Statement;
  timeStamp: TimeStamp | null;
}

/** A line takes some hundred bytes, with a time stamp some thousand: no witness's file is that large. */
const MOST_BYTES = 67_108_864;

/** What a time stamp is given for: the statement's canonical JSON (RFC 8785), signature included. */
export function statementText(statement: Statement): string {
  return canonicalJson(statement as unknown as Json);
}

/** The statements that a file keeps, oldest first; none where there is no file. @throws Conflict `statements-file-refused` */
export function readStatements(file: string): KeptStatement[] {
  if (!existsSync(file)) return [];
  if (statSync(file).size > MOST_BYTES) throw noStatements(file, 0);
  const lines = reading(file, () => readFileSync(file, 'utf8')).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => statementOf(line) ?? refuse(file, index + 1));
}

/** Adds one at the end: nothing that stands in the file is ever touched. */
export function appendStatement(file: string, kept: KeptStatement): void {
  const isCut = existsSync(file) && !/(^|\n)$/.test(reading(file, () => readFileSync(file, 'utf8')));
  reading(file, () => appendFileSync(file, `${isCut ? '\n' : ''}${canonicalJson(kept as unknown as Json)}\n`, { mode: 0o644, flush: true }));
}

function reading<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StartupProblem({ it: `${file} non si può usare: ${messageOf(error)}`, en: `${file} cannot be used: ${messageOf(error)}` });
  }
}

function statementOf(line: string): KeptStatement | null {
  try {
    const read = JSON.parse(line) as unknown;
    return isKept(read) ? read : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptStatement {
  if (!hasTexts(value, [])) return false;
  const { statement, timeStamp } = value;
  if (timeStamp !== null && !hasTexts(timeStamp, ['authority', 'token'])) return false;
  if (!hasTexts(statement, ['book', 'hash', 'recordedAt'])) return false;
  const { seq, hash, recordedAt, signed } = statement;
  const isHead = typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 && seq < 1_000_000_000 && /^[0-9a-f]{64}$/.test(hash as string);
  return isHead && isCalendarDate((recordedAt as string).slice(0, 10)) && (signed === null || hasTexts(signed, ['key', 'publicKey', 'signature']));
}

function hasTexts(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
}

function refuse(file: string, line: number): never {
  throw noStatements(file, line);
}

/** `line` 0 is the file as a whole. */
export function noStatements(file: string, line: number): Conflict {
  const [it, en] = line > 0 ? [`, riga ${line}`, `, line ${line}`] : ['', ''];
  return new Conflict(
    'statements-file-refused',
    { it: `${file}${it}: non è un file di attestazioni tenuto da witness keep.`, en: `${file}${en}: this is no file of statements kept by witness keep.` },
    { file, line },
  );
}
