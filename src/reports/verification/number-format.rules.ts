/** Literals, paddings, colours, currencies and conditions of a format code: what shows no digit of the value. */
const LITERALS = /"[^"]*"|\\.|[_*]./g;
const BRACKETS = /\[[^\]]*\]/g;
/** Digits 1 to 9 stand for themselves; 0 is a place for a digit of the value. */
const FIGURES = /[0-9]/;
const CONDITION = /\[[<>=]/;

/**
 * Whether a number format shows the value of its cell: fewer decimals, another order of day and month, colours and
 * currencies are a matter of taste, but a format that writes figures of its own, hides or scales the value is not. Only a
 * percent is shown as a hundred times what it is, once.
 */
export function showsValue(format: string, value: string | number | boolean, isPercent = false): boolean {
  const sections = sectionsOf(format);
  if (typeof value === 'boolean') return true;
  if (typeof value === 'string') return textSections(sections).every(showsText);
  return numberSections(sections, format, value).every((section) => showsNumber(section, value, isPercent));
}

/** Values of one class are shown alike by every format. */
export function classOfValue(value: string | number | boolean): string {
  return typeof value === 'number' ? String(Math.sign(value)) : typeof value;
}

function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [token] of format.matchAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|[\s\S]/g)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function textSections(sections: readonly string[]): string[] {
  return sections.filter((section, index) => index === 3 || plain(section).includes('@'));
}

function numberSections(sections: readonly string[], format: string, value: number): string[] {
  const forNumbers = sections.slice(0, 3);
  if (CONDITION.test(format)) return forNumbers;
  const at = value > 0 ? 0 : value < 0 ? 1 : 2;
  return [forNumbers[at] ?? forNumbers[0] ?? ''];
}

function showsText(section: string): boolean {
  return plain(section).trim() === '@' && !/[\p{L}\p{N}]/u.test(literalsOf(section));
}

function showsNumber(section: string, value: number, isPercent: boolean): boolean {
  const shown = isPercent ? plain(section).replace('%', '') : plain(section);
  if (shown.trim() === '' && value === 0) return true;
  const hasPlace = /[0#?@]|general|standard|[dmyhsgae]/i.test(shown);
  const scales = /%|,+(?![,0#?])/.test(shown.replace(/[^0#?,%.]/g, ''));
  return hasPlace && !scales && !/[1-9]/.test(shown) && !FIGURES.test(literalsOf(section));
}

function plain(section: string): string {
  return section.replace(LITERALS, '').replace(BRACKETS, '');
}

function literalsOf(section: string): string {
  const quoted = [...section.replace(BRACKETS, '').matchAll(LITERALS)].map(([literal]) => (literal.startsWith('_') ? '' : literal));
  const currencies = [...section.matchAll(/\[\$([^\]-]*)/g)].map(([, currency]) => currency);
  return [...quoted, ...currencies].join('');
}
