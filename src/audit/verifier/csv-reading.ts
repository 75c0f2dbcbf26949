import { saidBy, textOf, unfit, type Bytes } from './bytes.js';
import { checked, findings, type Check, type Findings } from './findings.js';
import type { Said } from './bytes.js';

/** Cells of a semicolon-separated text with quotes, with or without its byte order mark. @throws Error (with `said`) */
export function readCsv(content: Bytes): string[][] {
  const text = textOf(content).replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let [row, cell, quoted, at]: [string[], string, boolean, number] = [[], '', false, 0];
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  for (; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quoted && letter === '"' && text[at + 1] === '"') cell += text[(at += 1)];
    else if (letter === '"') quoted = !quoted;
    else if (quoted || (letter !== ';' && letter !== '\n' && letter !== '\r')) cell += letter;
    else if (letter === ';') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push(row);
      row = [];
    }
  }
  if (quoted) throw unfit('una cella tra virgolette non finisce', 'a quoted cell does not end');
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/**
 * A table of the pack against the rows that the journal gives: each row by its key (its first `keys` cells), each cell
 * by the name of its column.
 */
export function compareTable(file: string, content: Bytes | undefined, expected: readonly string[][], keys: number, found: Findings): void {
  if (!content) return found.add(file, 'manca nel pacchetto', 'is missing from the pack');
  let rows: string[][];
  try {
    rows = readCsv(content);
  } catch (error) {
    const { it, en } = saidBy(error);
    return found.add(file, `non è leggibile: ${it}`, `cannot be read: ${en}`);
  }
  const keyOf = (row: readonly string[]): string => row.slice(0, keys).join(' · ');
  const [headers = [], ...wanted] = expected;
  if (headers.join(';') !== (rows[0] ?? []).join(';')) found.add(file, 'le intestazioni delle colonne sono cambiate', 'the column headers have changed');
  const actual = new Map<string, string[]>();
  for (const row of rows.slice(1)) {
    if (actual.has(keyOf(row))) found.add(`${file} · ${keyOf(row)}`, 'la riga compare due volte', 'the row stands twice');
    actual.set(keyOf(row), row);
  }
  for (const row of wanted) {
    const there = actual.get(keyOf(row));
    if (!there) found.add(`${file} · ${keyOf(row)}`, 'manca la riga', 'the row is missing');
    else compareCells(`${file} · ${keyOf(row)}`, headers, row, there, found);
    actual.delete(keyOf(row));
  }
  for (const key of actual.keys()) found.add(`${file} · ${key}`, 'riga che il registro non spiega', 'a row that the journal does not explain');
}

export function compareCells(where: string, headers: readonly string[], expected: readonly string[], actual: readonly string[], found: Findings): void {
  for (let column = 0; column < Math.max(expected.length, actual.length); column += 1) {
    const [want, got] = [expected[column] ?? '', actual[column] ?? ''];
    // The apostrophe that keeps a text from being taken for a formula.
    if (want === got || `'${want}` === got) continue;
    const name = headers[column] ?? `${column + 1}`;
    found.add(where, `${name}: atteso «${want}», trovato «${got}»`, `${name}: “${want}” expected, “${got}” found`);
  }
}

export function tableCheck(code: string, title: Said, file: string, content: Bytes | undefined, expected: readonly string[][], keys: number): Check {
  const found = findings();
  compareTable(file, content, expected, keys, found);
  const rows = Math.max(0, expected.length - 1);
  return checked(code, title, { it: `${file}, righe: ${rows}`, en: `${file}, rows: ${rows}` }, found);
}
