import { edgeText, type PrintedEdges } from '../proof/page-edges.rules.js';
import { notAWorkbook } from './refusals.js';
import type { Budget } from './unpacking.js';

/** Which pages a header or footer is printed on: as the elements of the file call them. */
const PAGES = ['odd', 'even', 'first'] as const;
type Page = (typeof PAGES)[number];
const disorder = () => notAWorkbook('ciò che stampa intorno alle pagine è in disordine', 'what it prints around its pages is out of order');

const PLACES = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
/** A header holds 255 characters, or a few more with all its codes. */
const LONGEST = 4_000;

/** What a file that came back prints around the pages of one sheet. */
export class EdgesReading {
  private readonly texts = new Map<string, string>();
  private printed: readonly Page[] = ['odd'];
  private place: string | null = null;
  private isRead = false;

  constructor(private readonly budget: Budget) {}

  openSection(ofFirst: boolean, ofEven: boolean): void {
    if (this.isRead) throw disorder();
    this.isRead = true;
    this.printed = PAGES.filter((page) => page === 'odd' || (page === 'even' ? ofEven : ofFirst));
  }

  open(name: string): void {
    if (!PLACES.includes(name) || this.texts.has(name)) throw disorder();
    this.texts.set((this.place = name), '');
  }

  text(text: string): void {
    if (this.place === null) return;
    this.budget.spendCharacters(text.length);
    const whole = (this.texts.get(this.place) ?? '') + text;
    if (whole.length > LONGEST) throw disorder();
    this.texts.set(this.place, whole);
  }

  close(): void {
    this.place = null;
  }

  /** One for each kind of page that is printed. */
  get edges(): { page: Page; edges: PrintedEdges }[] {
    const text = (place: string): string => edgeText(this.texts.get(place) ?? '');
    return this.printed.map((page) => ({ page, edges: { header: text(`${page}Header`), footer: text(`${page}Footer`) } }));
  }
}
