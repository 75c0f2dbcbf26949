import { canonicalJson, isCalendarDate, type CalendarDate } from '../../kernel/index.js';
import { REPORT_LANGUAGES, type ReportLanguage } from '../cabina-di-regia.figures.js';

/** The question that a workbook answers, and the digest of what it says: the text that is signed. */
export interface ProofHeader {
  /** The random id of the book. */
  book: string;
  report: 'cabina-di-regia';
  asOf: CalendarDate;
  atEntry: number;
  /** Where changes were asked for since an entry (0: the beginning). */
  since?: number | undefined;
  headHash: string;
  language: ReportLanguage;
  softwareVersion: string;
  /** How many lines follow. */
  lines: number;
  /** SHA-256 over the lines, each ended by a line feed; lowercase hex. */
  digest: string;
}

/** Canonical JSON (RFC 8785), so that anybody can make it again. */
export function headerText({ since, ...header }: ProofHeader): string {
  return canonicalJson({ what: 'pnrr-report/1', ...header, ...(since === undefined ? {} : { since }) });
}

/** The header of a text that came back, or null where it is none of ours. */
export function readHeader(text: string): ProofHeader | null {
  const { what, ...header } = readObject(text);
  return what === 'pnrr-report/1' && isHeader(header) ? header : null;
}

/** An object written as JSON; an empty one for anything else. */
export function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

function isHeader(value: object): value is ProofHeader {
  const { book, report, asOf, atEntry, since = 1, headHash, language, softwareVersion, lines, digest } = value as Record<string, unknown>;
  const texts = isText(book, 80) && isText(softwareVersion, 80) && isHash(headHash) && isHash(digest);
  const numbers = isCount(atEntry) && (since === 0 || isCount(since)) && isCount(lines) && isCalendarDate(asOf);
  return texts && numbers && report === 'cabina-di-regia' && REPORT_LANGUAGES.some((known) => known === language);
}

const isText = (value: unknown, longest: number): boolean => typeof value === 'string' && value.length <= longest;
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** Entries and lines: what a column of whole numbers holds. */
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 2 ** 31;
