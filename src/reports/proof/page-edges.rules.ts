/** What is printed over and under each page: the texts from left to right, each on a line of its own where it is not empty. */
export interface PrintedEdges {
  header: string;
  footer: string;
}

/** What starts with `&`: a font, a size, a colour; or one sign, of which `&&` stands for itself. A size of more digits would swallow the start of a text. */
const CODES = /&(?:"[^"]*"|\d{1,2}(?!\d)|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d+|.)/gs;
/** Those that say how something looks: every program that saves a file writes them in its own way. */
const LOOK = /^&(?:".*|\d{1,2}|K..+|[BIUESXYOH])$/s;

const SECTIONS = ['&L', '&C', '&R'] as const;
type Section = (typeof SECTIONS)[number];

/**
 * What a header or footer says, of its text in the file (ECMA-376, part 1, 18.3.1.46): pages and their count stay codes
 * (`&P`, `&N`), and so does whatever is none of a look, for it prints something else than what is written.
 */
export function edgeText(coded: string): string {
  const texts: Record<Section, string> = { '&L': '', '&C': '', '&R': '' };
  // Without a word on where it stands a text stands in the middle.
  let into: Section = '&C';
  let rest = 0;
  for (const { 0: code, index } of coded.matchAll(CODES)) {
    texts[into] += coded.slice(rest, index);
    rest = index + code.length;
    const section = SECTIONS.find((one) => one === code);
    // Of a place that is named twice one program may print the first text and another the last.
    if (section) texts[(into = section)] += texts[section] === '' ? '' : section;
    else if (!LOOK.test(code)) texts[into] += code;
  }
  texts[into] += coded.slice(rest);
  return SECTIONS.map((section) => texts[section].replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}
