import type { SaidKind } from '../proof/proof-lines.rules.js';

/** Excel takes no longer one. */
const LONGEST_FORMAT = 255;
/** One piece of a format code: a literal in quotes or after `\`, `_`, `*`; a bracket; a keyword; an exponent; or one character. */
const TOKENS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|general|standard|e[+-]|[\s\S]/giu;
const CONDITION = /^\[[<>=]/;
/** A place for digits of the value; digits 1 to 9 stand for themselves. */
const PLACE = /^(?:[0#?@]|general|standard)$/i;
/** What may stand between the digits of a figure. */
const WITHIN = /^(?:[0#?@.,/\s]|general|standard|e[+-])$/i;
/** What may stand before and after them: currencies, blanks, the sign. */
const AROUND = /^(?:[\s€$£¥()+-]|EUR|Euro|euro)*$/;
/** Words of a date are a matter of taste, figures are not. */
const DATE_LITERAL = /^[\p{L}\s.,/:-]*$/u;

interface Token {
  text: string;
  /** What it writes by itself: null for what stands for something of the value. */
  literal: string | null;
}

/**
 * Whether a number format shows the value of its cell: fewer decimals, another order of day and month, colours and
 * currencies are a matter of taste, but a format that writes figures of its own, hides, scales or parts the value is not,
 * and neither is one that makes an amount look like a date. Only a percent is shown as a hundred times what it is, once.
 */
export function showsValue(format: string, value: string | number | boolean, kind: SaidKind): boolean {
  if (format.length > LONGEST_FORMAT) return false;
  const sections = sectionsOf(format);
  if (typeof value === 'boolean') return true;
  if (typeof value === 'string') return textSections(sections).every(showsText);
  const shows = kind === 'day' ? showsDay : kind === 'percent' ? showsPercent : showsNumber;
  return numberSections(sections, value).every((section) => (section.length === 0 ? value === 0 : shows(section, value, sections.length)));
}

/** Values of one class are shown alike by every format. */
export function classOfValue(value: string | number | boolean): string {
  return typeof value === 'number' ? String(Math.sign(value)) : typeof value;
}

function sectionsOf(format: string): Token[][] {
  const sections: Token[][] = [[]];
  for (const [text] of format.matchAll(TOKENS)) {
    if (text === ';') sections.push([]);
    else sections.at(-1)?.push({ text, literal: literalOf(text) });
  }
  return sections;
}

function literalOf(token: string): string | null {
  if (token.length > 1 && token.startsWith('"')) return token.slice(1, -1);
  if (token.length > 1 && (token.startsWith('\\') || token.startsWith('*'))) return token.slice(1);
  if (token.startsWith('_') && token.length > 1) return ' ';
  if (!token.startsWith('[')) return null;
  // `[$€-410]` is a currency and a language; `[h]` counts hours, which is of the value; others are colours and conditions.
  if (token.startsWith('[$')) return token.slice(2, -1).replace(/-[^-]*$/, '');
  return /^\[[hms]+\]$/i.test(token) ? null : '';
}

function textSections(sections: readonly Token[][]): Token[][] {
  return sections.filter((section, index) => index === 3 || section.some(({ text }) => text === '@'));
}

function numberSections(sections: readonly Token[][], value: number): Token[][] {
  const forNumbers = sections.slice(0, 3);
  if (forNumbers.some((section) => section.some(({ text }) => CONDITION.test(text)))) return forNumbers;
  const at = value > 0 ? 0 : value < 0 ? 1 : 2;
  return [forNumbers[at] ?? forNumbers[0] ?? []];
}

function showsText(section: readonly Token[]): boolean {
  const shown = section.filter(({ literal }) => literal === null).map(({ text }) => text);
  return shown.join('').trim() === '@' && !/[\p{L}\p{N}]/u.test(writtenBy(section));
}

function showsPercent(section: readonly Token[], value: number, sections: number): boolean {
  const sign = section.findIndex(({ text, literal }) => literal === null && text === '%');
  return showsNumber(section.filter((_, index) => index !== sign), value, sections);
}

function showsDay(section: readonly Token[], value: number, sections: number): boolean {
  const shown = section.filter(({ literal }) => literal === null).map(({ text }) => text);
  if (!/[dmy]/i.test(shown.join(''))) return showsNumber(section, value, sections);
  return DATE_LITERAL.test(shown.join('')) && DATE_LITERAL.test(writtenBy(section));
}

function showsNumber(section: readonly Token[], value: number, sections: number): boolean {
  const places = section.map(({ text, literal }) => literal === null && PLACE.test(text));
  const [first, last] = [places.indexOf(true), places.lastIndexOf(true)];
  if (first < 0) return value === 0 && AROUND.test(plainOf(section)) && plainOf(section).trim() === '';
  const figure = section.slice(first, last + 1);
  const around = [plainOf(section.slice(0, first)), plainOf(section.slice(last + 1))];
  const isFigure = figure.every(({ text, literal }) => (literal === null ? WITHIN.test(text) : /^\s*$/.test(literal)));
  const plain = figure.map(({ text, literal }) => (literal === null ? text : '')).join('') + (section[last + 1]?.text === ',' ? ',' : '');
  const scales = /,(?![,0#?])/.test(plain) || (plain.match(/\./g)?.length ?? 0) > 1;
  return isFigure && !scales && around.every((text) => AROUND.test(text)) && hasRightSign(around.join(''), value, sections);
}

/** A program writes the sign by itself but where a section is for negative numbers alone. */
function hasRightSign(around: string, value: number, sections: number): boolean {
  if (value > 0) return !/[-(]/.test(around);
  return value === 0 || sections === 1 || /[-(]/.test(around);
}

/** What a section writes beside the value, and its characters that stand for something of it. */
function plainOf(section: readonly Token[]): string {
  return section.map(({ text, literal }) => literal ?? text).join('');
}

function writtenBy(section: readonly Token[]): string {
  return section.map(({ literal }) => literal ?? '').join('');
}
