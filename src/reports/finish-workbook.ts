import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The parts of the package by name, as bytes. */
type Parts = ReturnType<typeof unzipSync>;

/** Who made the file, in its properties: never a person, never a machine. */
const CREATOR = 'PNRR M4C2I2.3';

/**
 * Makes of exceljs' package a sound and deterministic one: repairs what the Open XML schemas reject, takes the
 * clock out of it, and packs its parts in one order under one time, so that equal contents are equal bytes.
 * `modifiedAt` (RFC 3339) becomes the file's day of creation and of change.
 */
export function finishWorkbook(zip: Uint8Array, modifiedAt: string): Uint8Array {
  const parts = unzipSync(zip);
  rewrite(parts, 'xl/styles.xml', orderFontElements);
  rewrite(parts, 'docProps/core.xml', (xml) => fixCoreProperties(xml, modifiedAt));
  for (const name of Object.keys(parts)) {
    if (SHEET.test(name)) finishSheet(parts, name);
  }
  return pack(parts);
}

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

function rewrite(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`the workbook has no ${name}`);
  parts[name] = strToU8(change(strFromU8(part)));
}

/** The sequence that the schema (CT_Font) prescribes; exceljs writes the elements in another one. */
const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family',
  'charset', 'scheme',
];

export function orderFontElements(stylesXml: string): string {
  const ordered = (_: string, elements: string) => `<font>${inOrder(elements, FONT_ORDER)}</font>`;
  return stylesXml.replace(/<font>(.*?)<\/font>/gs, ordered);
}

export function fixCoreProperties(coreXml: string, modifiedAt: string): string {
  const moment = `${new Date(modifiedAt).toISOString().slice(0, 19)}Z`;
  return coreXml
    .replace(/(<dc:creator>)[^<]*/, `$1${CREATOR}`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/, `$1${CREATOR}`)
    .replace(/(<dcterms:created[^>]*>)[^<]*/, `$1${moment}`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${moment}`);
}

/**
 * Repairs what follows a sheet's rows. These stay bytes: a long sheet need not become one string for the sake of
 * its last lines.
 */
function finishSheet(parts: Parts, name: string): void {
  const sheet = parts[name] as Uint8Array;
  const tailAt = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.length).lastIndexOf(ROWS_END) + ROWS_END.length;
  if (tailAt < ROWS_END.length) throw new Error(`${name} has no rows`);
  const tail = strFromU8(sheet.subarray(tailAt));
  const finished = strToU8(finishTail(placeLinks(tail, takeInternalLinks(parts, name))));
  const whole = new Uint8Array(tailAt + finished.length);
  whole.set(sheet.subarray(0, tailAt));
  whole.set(finished, tailAt);
  parts[name] = whole;
}

const ROWS_END = '</sheetData>';
const SHEET_END = '</worksheet>';

/** What may follow the rows, in the sequence that the schema (CT_Worksheet) prescribes. */
const TAIL_ORDER = [
  'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks',
  'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'ignoredErrors', 'drawing',
  'legacyDrawing', 'tableParts',
];

// A codice fiscale of eleven digits is a text: no green corner shall tell the reader to make a number of it.
const DIGITS_ARE_TEXT = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';

/** exceljs writes hyperlinks before conditional formats; the schema wants them after. */
export function finishTail(tail: string): string {
  const elements = tail.slice(0, -SHEET_END.length) + DIGITS_ARE_TEXT;
  return inOrder(elements, TAIL_ORDER) + SHEET_END;
}

/**
 * exceljs' streaming writer makes of every link a relation to the outside; one that begins with # is a place inside
 * the book. Takes these out of the sheet's relations and returns where they lead, by the relation's id.
 */
function takeInternalLinks(parts: Parts, sheetName: string): ReadonlyMap<string, string> {
  const name = sheetName.replace(/([^/]+)$/, '_rels/$1.rels');
  const part = parts[name];
  if (part === undefined) return new Map();
  const { relationsXml, locations } = internalLinks(strFromU8(part));
  if (relationsXml.includes('<Relationship ')) parts[name] = strToU8(relationsXml);
  else delete parts[name];
  return locations;
}

export function internalLinks(xml: string): { relationsXml: string; locations: ReadonlyMap<string, string> } {
  const locations = new Map<string, string>();
  const relationsXml = xml.replace(INTERNAL_LINK, (_, id: string, location: string) => {
    locations.set(id, location);
    return '';
  });
  return { relationsXml, locations };
}

const INTERNAL_LINK = /<Relationship Id="([^"]+)"[^>]* Target="#([^"]*)" TargetMode="External"\/>/g;

export function placeLinks(sheetXml: string, locations: ReadonlyMap<string, string>): string {
  return sheetXml.replace(/(<hyperlink ref="[^"]+") r:id="([^"]+)"/g, (xml: string, start: string, id: string) => {
    const location = locations.get(id);
    return location === undefined ? xml : `${start} location="${location}"`;
  });
}

/** The elements of a piece of XML, sorted by name; equal names keep their order. */
function inOrder(xml: string, order: readonly string[]): string {
  const elements = [...xml.matchAll(/<(\w+)(?:\s[^>]*)?(?:\/>|>.*?<\/\1>)/gs)].map(([element, name]) => {
    const at = order.indexOf(name as string);
    if (at < 0) throw new Error(`no place is known for <${name}>`);
    return { element, at };
  });
  return elements.sort((a, b) => a.at - b.at).map(({ element }) => element).join('');
}

/** Readers that guess a file's type look at these first. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels'];

function pack(parts: Parts): Uint8Array {
  const rest = Object.keys(parts).filter((name) => !FIRST_PARTS.includes(name)).sort();
  const ordered: Zippable = {};
  for (const name of [...FIRST_PARTS, ...rest]) {
    const part = parts[name];
    if (part === undefined) throw new Error(`the workbook has no ${name}`);
    ordered[name] = part;
  }
  // A zip holds local time, and fflate writes the hour that it is here: the earliest that a zip knows, everywhere.
  return zipSync(ordered, { level: 6, mtime: new Date(1980, 0, 1) });
}
