import { cellText, escaped } from './cell-text.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Rows after which it is asked whether a column repeats itself. */
const ROWS_ASKED = 512;

/** Texts that cells share: what a column says again and again stands in the file, and in memory, once. */
export class RepeatedTexts {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** One for each column: where most of what it says is new, its texts stay in their cells. */
  column(): (text: string) => number | null {
    let asked = 0;
    let added = 0;
    let sharing = true;
    return (text) => {
      if (!sharing) return null;
      asked += 1;
      const known = this.numbers.get(text);
      if (known === undefined) added += 1;
      if (asked % ROWS_ASKED === 0) sharing = added < asked / 2;
      this.uses += 1;
      return known ?? this.add(text);
    };
  }

  get xml(): string {
    const texts = [...this.numbers.keys()].map((text) => `<si><t${spaceOf(text)}>${escaped(cellText(text))}</t></si>`);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${texts.length}">${texts.join('')}</sst>`;
  }

  private add(text: string): number {
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }
}

/** What keeps blanks at the ends of a text, and more than one in a row, from being lost. */
export function spaceOf(text: string): string {
  return /^\s|\s$|[\n\r\t]|\s\s/.test(text) ? ' xml:space="preserve"' : '';
}
