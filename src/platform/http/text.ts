/**
 * Characters that no text of the book may hold: controls (NUL included), lone surrogates, line and paragraph
 * separators, code points that are no characters (a workbook cannot hold them), the marks that turn the direction of
 * writing (they make one name look like another), and digits of other scripts that pass for ours.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]|(?![0-9])\p{Nd}/u;
const INVISIBLE = /[\s\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const BLANK_END = /^\s|\s$/u;

export interface TextLimits {
  min?: number;
  max: number;
  pattern?: RegExp;
  /** Line feeds are part of the text. */
  lines?: boolean;
}

/** One form of each letter (NFC) and of the end of a line, so that equal texts are equal bytes. */
export function normalised(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC');
}

export function isCleanText(text: string): boolean {
  return !FORBIDDEN.test(text);
}

/** Length in code points, as JSON Schema counts it. */
export function isTextWithin(text: unknown, { min = 1, max, pattern, lines }: TextLimits): text is string {
  // A code point takes at most two units, so a text longer than that need not be counted.
  if (typeof text !== 'string' || text.length > 2 * max) return false;
  if (!isCleanText(lines ? text.replaceAll('\n', ' ') : text)) return false;
  if (min > 0 && text.replace(INVISIBLE, '') === '') return false;
  if (BLANK_END.test(text)) return false;
  const length = [...text].length;
  return length >= min && length <= max && (pattern === undefined || pattern.test(text));
}
