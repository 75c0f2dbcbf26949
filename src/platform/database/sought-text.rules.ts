/**
 * Text as people seek it: capitals or not, and a letter without accent finds its accented forms too ("citta" finds "CITTÀ");
 * an accented one finds itself alone. Neither database levels more than A to Z by itself, PostgreSQL but for collations that
 * each server has or has not. So what is sought is written out, letter by letter.
 */
export interface SoughtText {
  /** For LIKE … ESCAPE '!': it finds all that is meant and maybe more, as any sign passes where a letter has other forms. */
  wide: string;
  /** The same for what is written without accents. */
  plain: string;
  /** Exactly what is meant, for GLOB. */
  glob: string;
  /** The same as a regular expression, of the kind that PostgreSQL and JavaScript read alike. */
  regex: string;
}

/** @param text normalised (NFC), as the book's texts are; it is sought in texts of which A to Z have been levelled */
export function soughtText(text: string): SoughtText {
  const letters = [...levelled(text)].map((letter) => ({ letter, forms: formsOf(letter) }));
  const written = (by: (letter: string, forms: string) => string): string => letters.map(({ letter, forms }) => by(letter, forms)).join('');
  const set = (forms: string): string => `[${forms}]`;
  return {
    wide: `%${written((letter, forms) => (forms === '' ? inLike(letter) : '_'))}%`,
    plain: `%${written(inLike)}%`,
    glob: `*${written((letter, forms) => (forms !== '' ? set(forms) : '*?['.includes(letter) ? set(letter) : letter))}*`,
    regex: written((letter, forms) => (forms === '' ? letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&') : set(forms))),
  };
}

/** Whether a text holds another, as the lists of the book seek it. */
export function holdsText(text: string, asked: string): boolean {
  return new RegExp(soughtText(asked).regex, 'u').test(levelled(text));
}

/** As `lower()` levels it on both databases: A to Z alone. */
export function levelled(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A sign as itself inside LIKE … ESCAPE '!'. */
export function inLike(sign: string): string {
  return '!%_'.includes(sign) ? `!${sign}` : sign;
}

/**
 * Accented forms of a to z, both cases: those of Italian, French, German and Spanish (Latin-1). With all that there are, few
 * letters would be left that tell at once where a text is not, and lists would take twice as long.
 */
const ACCENTED = new Map<string, string>();
for (let code = 0xe0; code <= 0xff; code += 1) {
  const form = String.fromCodePoint(code);
  const [base = form] = form.normalize('NFD');
  if (base !== form) ACCENTED.set(base, `${ACCENTED.get(base) ?? ''}${form}${form.toUpperCase()}`);
}

/** All that a letter stands for, itself included; nothing where that is itself alone. */
function formsOf(letter: string): string {
  const accented = ACCENTED.get(letter);
  if (accented !== undefined) return letter + accented;
  const upper = letter.toUpperCase();
  const other = upper === letter ? letter.toLowerCase() : upper;
  // Pairs of one letter and one letter only: ß has no such capital.
  const isPair = letter > '\u007f' && other !== letter && [...other].length === 1 && (upper === letter ? other.toUpperCase() : other.toLowerCase()) === letter;
  return isPair ? letter + other : '';
}
