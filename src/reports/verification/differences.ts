/** What may be wrong at a place. */
export const DIFFERENCE_KINDS = [
  // A cell says something else, or its format does not show what it holds.
  ...(['cell', 'format', 'row-missing', 'row-added', 'row-doubled', 'sheet-missing', 'sheet-hidden'] as const),
  // A name by which formulas call cells stands for others.
  'name',
  // Around the printed pages stands something else.
  'page-edge',
  // A chart shows something else than the cells do, or is none of the report's.
  'chart',
  // Something lies over the cells or leads out of the file; macros, embedded objects, links to other files.
  ...(['overlay', 'foreign-part'] as const),
  // The proof itself, and the proof and the book.
  ...(['signature', 'key-replaced', 'proof', 'head'] as const),
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One thing that the file says and the record does not, or the other way round. */
export interface Difference {
  what: DifferenceKind;
  /** As the file calls it; null for what is of the whole file. */
  sheet: string | null;
  /** Address in the file that came back; of a missing row its id; of a part its name. */
  cell: string | null;
  reported: string | null;
  recorded: string | null;
}

export const MOST_SHOWN = 100;
export const LONGEST_SHOWN = 500;

/** Counts all differences, keeps the first of them, and names no cell twice. */
export class Differences {
  readonly shown: Difference[] = [];
  count = 0;
  private readonly places = new Set<string>();

  add(difference: Difference): void {
    const place = JSON.stringify([difference.sheet, difference.cell]);
    if (this.places.has(place)) return;
    // Beyond what is shown nobody tells one difference from another.
    if (this.shown.length < MOST_SHOWN) {
      this.places.add(place);
      this.shown.push({ ...difference, cell: cut(difference.cell), reported: cut(difference.reported), recorded: cut(difference.recorded) });
    }
    this.count += 1;
  }
}

/** No longer than can be shown; a pair of surrogates stays whole. */
function cut(text: string | null): string | null {
  if (text === null || text.length <= LONGEST_SHOWN) return text;
  return `${text.slice(0, LONGEST_SHOWN - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
