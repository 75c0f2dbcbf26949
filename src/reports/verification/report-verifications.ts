import { Injectable } from '@nestjs/common';
import { FIRST_DAY, romeDay, type CalendarDate } from '../../kernel/index.js';
import { findEntry, Hindsight, readBookId, readHead, readSigningKeys, signatureHolds, type SigningKeyRow } from '../../journal/index.js';
import { Book, Clock, readProduct, SAY_NOTHING, type SayHowFar } from '../../platform/index.js';
import { PROOF_SHEET } from '../proof/proof-sheet.js';
import type { ProofHeader } from '../proof/proof-header.rules.js';
import { digestOf } from '../proof/workbook-proof.js';
import { sheetsOf, type SaidSheet } from '../proof/proof-lines.rules.js';
import { readCabinaReport } from '../reports.queries.js';
import type { ReturnedChart } from './chart-reading.js';
import { compareCharts, keepChartCells, type ChartCells } from './compare-charts.rules.js';
import { compareEdges } from './compare-edges.rules.js';
import { compareNames } from './compare-names.rules.js';
import { compareProofs, type SheetPlaces } from './compare-proofs.rules.js';
import { compareSheet, tablePlaces, type RowPlaces, type TablePlaces } from './compare-sheet.rules.js';
import { Differences, type Difference } from './differences.js';
import { provenSheets, readProof, type ReturnedProof } from './proof-reading.js';
import { ReturnedWorkbook, type ReturnedSheet } from './returned-workbook.js';

/** By this a thread of its own is asked for it. */
export const REPORT_VERIFICATION = 'report-verification';

/** Of a file, in bytes: a workbook of 100,000 disbursements has half of that. */
export const LARGEST_WORKBOOK = 25 * 2 ** 20;

export const VERDICTS = ['authentic', 'altered', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why nothing can be said of a file. */
export const UNKNOWN_BECAUSE = ['no-proof', 'not-signed', 'another-book', 'entry-unknown'] as const;
export type UnknownBecause = (typeof UNKNOWN_BECAUSE)[number];

/** What is to be said of a workbook that came back. */
export interface ReportVerification {
  verdict: Verdict;
  /** Null unless the verdict is `unknown`. */
  because: UnknownBecause | null;
  /** What the file says of itself; null where it carries no proof. */
  asOf: CalendarDate | null;
  atEntry: number | null;
  headHash: string | null;
  /** Where the file knows an entry that the book does not: the newest one that the book has. */
  bookEndsAt: number | null;
  /** Of all of them the first hundred are shown; of a file that is not signed those from the book. */
  differenceCount: number;
  differences: readonly Difference[];
}

/** What the book knows of itself, to hold a proof against it. */
interface Known {
  book: string | null;
  keys: readonly SigningKeyRow[];
  /** The newest entry. */
  headSeq: number;
  /** The hash of the entry that the proof names, or null where there is no such entry. */
  headHash: string | null;
}

/** Says of a workbook whether it is ours and unchanged: signature first, then its cells, then the book itself. */
@Injectable()
export class ReportVerifications {
  constructor(
    private readonly book: Book,
    private readonly hindsight: Hindsight,
    private readonly clock: Clock,
  ) {}

  /** `say` hears how many lines are done of all: each is read in the book and in the file. @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much`; Unavailable `past-busy` */
  async verify(content: Uint8Array, say: SayHowFar = SAY_NOTHING): Promise<ReportVerification> {
    const file = await ReturnedWorkbook.open(content);
    const proof = file.has(PROOF_SHEET) ? readProof((await file.read(PROOF_SHEET)).grid) : null;
    if (!proof) return unknown('no-proof', null);
    const known = await this.known(proof.header);
    if (known.book !== proof.header.book) return unknown('another-book', proof.header);
    if (known.headHash === null) return unknown('entry-unknown', proof.header, known.headSeq);
    const differences = new Differences();
    const signed = proof.isUnsigned ? null : checkProof(proof, known, differences);
    if ((signed || proof.isUnsigned) && proof.header.headHash !== known.headHash) {
      differences.add({ what: 'head', sheet: PROOF_SHEET, cell: 'A2', reported: proof.header.headHash, recorded: known.headHash });
    }
    for (const { part, what } of file.foreign) differences.add({ what: 'foreign-part', sheet: null, cell: part, reported: what, recorded: null });
    await this.compare(file, proof, signed, differences, say);
    // Anybody can write such a file: nobody vouches for it, even where the book says the same.
    if (proof.isUnsigned) return said('unknown', 'not-signed', proof.header, differences);
    return said(differences.count === 0 ? 'authentic' : 'altered', null, proof.header, differences);
  }

  private known({ atEntry }: ProofHeader): Promise<Known> {
    return this.book.read(async (view) => ({
      book: await readBookId(view),
      keys: await readSigningKeys(view),
      headSeq: (await readHead(view))?.seq ?? 0,
      headHash: (await findEntry(view, atEntry))?.hash ?? null,
    }));
  }

  /** A proof that does not hold says nothing: then the file is held against the book alone. */
  private async compare(file: ReturnedWorkbook, proof: ReturnedProof, signed: readonly SaidSheet[] | null, differences: Differences, say: SayHowFar): Promise<void> {
    const lines = proof.lines.length;
    say(0, 2 * lines);
    const replayed = await this.replay(proof, (done, total) => say(Math.floor((lines * done) / Math.max(total, 1)), 2 * lines));
    const places = new Map<string, RowPlaces>();
    const sheets = signed ?? (replayed ? sheetsOf(replayed) : []);
    const tables = tablePlaces(sheets);
    // Of a sheet that is missing that is what there is to say.
    compareNames(sheets.filter(({ name }) => file.has(name)), file.names, await file.tables(), differences);
    const drawn: [SaidSheet, readonly ReturnedChart[]][] = [];
    const cells: ChartCells = new Map();
    const all = sheets.reduce((sum, sheet) => sum + weightOf(sheet), 0);
    let done = 0;
    for (const sheet of sheets) {
      say(lines + Math.floor((lines * done) / all), 2 * lines);
      done += weightOf(sheet);
      if (file.has(sheet.name)) {
        const returned = await file.read(sheet.name);
        places.set(sheet.key, compareOne(returned, sheet, tables, differences));
        keepChartCells(sheet, returned.grid, sheets, cells);
        drawn.push([sheet, returned.charts]);
      }
      else differences.add({ what: 'sheet-missing', sheet: sheet.name, cell: null, reported: null, recorded: sheet.name });
    }
    for (const [sheet, charts] of drawn) compareCharts(sheet, charts, cells, differences);
    if (signed && replayed) compareWithBook(signed, replayed, proof.header, places, differences);
  }

  /** The lines of the same report made today (`say` hears how many of its rows are done), or null where the proof asks for a day that has not come. */
  private async replay({ header, signature }: ReturnedProof, say: SayHowFar): Promise<string[] | null> {
    const { asOf, atEntry, since, language, softwareVersion } = header;
    if (asOf < FIRST_DAY || asOf > romeDay(this.clock.now())) return null;
    const report = await this.hindsight.at({ asOf, atEntry }, (view, { asOf: past, day }) => readCabinaReport(view, { past, asOf: day, since, language, softwareVersion }));
    const { cabinaLines } = await import('../cabina-di-regia/workbook.js');
    return cabinaLines(report, signature?.key ?? null, say);
  }
}

/**
 * The key that took the place of this one by that entry, or null where this one may sign what the book says there: it was
 * in force then, or came later, as where a copy of the book was given another key and the former one is not at hand. A key
 * that was replaced by then signs nothing of it: whoever writes a report has the one in force there, or the newest.
 */
function replacedBefore(atEntry: number, key: string, keys: readonly SigningKeyRow[]): SigningKeyRow | null {
  // One that came back was in force twice: what counts is when it went for the last time.
  const next = keys[keys.findLastIndex((one) => one.key === key) + 1];
  return next && next.seq <= atEntry ? (keys.findLast(({ seq }) => seq <= atEntry) ?? next) : null;
}

/** The sheets of a proof that holds; what does not hold of it is said. */
function checkProof(proof: ReturnedProof, { keys }: Known, differences: Differences): SaidSheet[] | null {
  const { signature, text } = proof;
  const key = signature && keys.find((candidate) => candidate.key === signature.key);
  if (!key || !signatureHolds(key.publicKey, text, signature.signature)) {
    const recorded = keys.map((one) => one.key).join(', ');
    differences.add({ what: 'signature', sheet: PROOF_SHEET, cell: 'A3', reported: signature?.key ?? null, recorded: recorded || null });
    return null;
  }
  const replaced = replacedBefore(proof.header.atEntry, key.key, keys);
  if (replaced) {
    differences.add({ what: 'key-replaced', sheet: PROOF_SHEET, cell: 'A3', reported: key.key, recorded: replaced.key });
    return null;
  }
  const sheets = provenSheets(proof);
  if (!sheets) differences.add({ what: 'proof', sheet: PROOF_SHEET, cell: 'A4', reported: digestOf(proof.lines), recorded: proof.header.digest });
  return sheets;
}

/** How long a sheet is to read. */
function weightOf({ cells, tables }: SaidSheet): number {
  return tables.reduce((sum, { count }) => sum + count, 1 + cells.size);
}

function compareOne({ grid, hidden, overlays, links, conditional, edges }: ReturnedSheet, sheet: SaidSheet, tables: TablePlaces, differences: Differences): RowPlaces {
  // Whoever opens the file would see another sheet in its place, or none.
  if (hidden) differences.add({ what: 'sheet-hidden', sheet: sheet.name, cell: null, reported: null, recorded: sheet.name });
  const places = compareSheet(sheet, grid, differences, tables);
  compareEdges(sheet, edges, differences);
  for (const { range, format } of conditional) differences.add({ what: 'format', sheet: sheet.name, cell: range, reported: format, recorded: null });
  for (const part of overlays) differences.add({ what: 'overlay', sheet: sheet.name, cell: part, reported: part, recorded: null });
  for (const link of links) differences.add({ what: 'overlay', sheet: sheet.name, cell: link, reported: link, recorded: null });
  return places;
}

function compareWithBook(signed: readonly SaidSheet[], replayed: readonly string[], header: ProofHeader, places: SheetPlaces, differences: Differences): void {
  if (replayed.length === header.lines && digestOf(replayed) === header.digest) return;
  compareProofs(signed, sheetsOf(replayed), header.softwareVersion === readProduct().version, places, differences);
}

function unknown(because: UnknownBecause, header: ProofHeader | null, bookEndsAt: number | null = null): ReportVerification {
  return { ...said('unknown', because, header, new Differences()), bookEndsAt };
}

function said(verdict: Verdict, because: UnknownBecause | null, header: ProofHeader | null, { count, shown }: Differences): ReportVerification {
  const { asOf = null, atEntry = null, headHash = null } = header ?? {};
  return { verdict, because, asOf, atEntry, headHash, bookEndsAt: null, differenceCount: count, differences: shown };
}
