import { Injectable } from '@nestjs/common';
import { canonicalJson, Conflict, InvalidInput, NotFound, sha256Hex, type CalendarDate, type Json } from '../../kernel/index.js';
import { openContent } from '../../documents/index.js';
import { entryOf, Hindsight, listEntries, readDemonstration, readSigningKeys, refuseExisting, readStatement, SigningKeys, type Question, type Entry, type SigningKeyRow, type Statement } from '../../journal/index.js';
import { Book, readProduct, SAY_NOTHING, type SayHowFar } from '../../platform/index.js';
import { ReportsService } from '../../reports/index.js';
import { DOCUMENT_KINDS, documentEntries, documentFile, documentRows } from '../verifier/documents.js';
import { drawSample, isPaymentWithin, sampleRows, type Drawn } from '../verifier/sampling.js';
import { packText } from '../verifier/seal.js';
import { csvLine, EXTRACTS, LATE_DAYS, type PackLanguage, type PackQuestion } from '../verifier/tables.js';
import { verifierPage } from '../verifier/verifier-page.js';
import { BYTE_ORDER_MARK, entryTable, journalLines, movementTable } from './journal-tables.js';
import { PackArchive, type Written } from './pack-archive.js';
import { leggimi, readme, type PackFacts } from './pack-readme.js';
import { readStory } from './payment-story.js';
import { storyText } from './payment-story.text.js';
import { readSums, totalsTable } from './totals-table.js';

export interface PackRequest {
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** How many payments to draw. */
  sample: number;
  /** Null: the hash of the last entry, which nobody can choose. */
  seed: string | null;
  language: PackLanguage;
}

export interface PackSummary extends Omit<PackFacts, 'statement'> {
  files: number;
  bytes: number;
  /** Documents that should be in the pack and of which the book no longer holds the content as it was attached. */
  lost: string[];
  /** SHA-256 of `verifica.html`: the same in every pack of this version. */
  page: string;
}

/** The statement of a head that was signed. */
type Signed = PackFacts['statement'];

/** Everything that a pack speaks of, read once, so that what is recorded meanwhile does not reach it. */
interface Opening {
  statement: Signed;
  /** What the figures and the workbook are asked for. */
  sight: Question;
  keys: SigningKeyRow[];
  payments: Drawn[];
  documents: { rows: string[][]; contents: ReadonlyMap<string, string> };
  question: PackQuestion;
  demonstration: boolean;
}

/** By this a thread of its own is asked for a pack. */
export const AUDIT_PACK = 'audit-pack';
export interface PackAsked {
  request: PackRequest;
  /** Where to write it; nothing stands there yet. */
  file: string;
}

/** Makes the pack with which an auditor checks the book away from it: same book, same question, same software, same bytes. */
@Injectable()
export class AuditPackService {
  constructor(
    private readonly book: Book,
    private readonly hindsight: Hindsight,
    private readonly reports: ReportsService,
    private readonly signingKeys: SigningKeys,
  ) {}

  /** @throws Conflict `pack-unsigned`, `file-exists`: a pack that was handed out is not lost to the next one; StartupProblem where the file cannot be written */
  async write(request: PackRequest, file: string, progress: SayHowFar = SAY_NOTHING): Promise<PackSummary> {
    refuseExisting(file);
    const opening = await this.open(request);
    const total = filesIn(opening);
    const archive = new PackArchive(file, (done) => progress(done, total));
    try {
      return await this.fill(archive, opening);
    } catch (error) {
      archive.abandon();
      throw error;
    }
  }

  private async open({ from, to, sample, seed, language }: PackRequest): Promise<Opening> {
    if (from !== null && to !== null && from > to) throw endsBefore();
    const { statement, keys, demonstration } = await this.book.read(async (view) => ({ statement: await readStatement(view), keys: await readSigningKeys(view), demonstration: await readDemonstration(view) }));
    if (!statement || !isSigned(statement) || !this.signingKeys.holds(statement.signed.key)) throw unsigned();
    const { book, seq, hash } = statement;
    const sight: Question = { asOf: to ?? undefined, atEntry: seq };
    const asOf = await this.hindsight.at(sight, async (_view, { day }) => day);
    const asked = { from, to, sample, seed: seed ?? hash, lateDays: LATE_DAYS, language };
    const question: PackQuestion = { what: 'pnrr-audit-pack/1', book, seq, hash, asOf, ...asked, softwareVersion: readProduct().version };
    const payments = await this.draw(question);
    return { statement, sight, keys: keys.filter((key) => key.seq <= seq), question, payments, demonstration, documents: await this.documents(question, payments) };
  }

  private async draw(question: PackQuestion): Promise<Drawn[]> {
    const paid = await this.book.read((view) => listEntries(view, { kind: 'disbursement-paid' }, 0, 10_000_000));
    return drawSample(paid.map(entryOf).filter((entry) => entry.seq <= question.seq && isPaymentWithin(entry, question)), question);
  }

  private async documents(question: PackQuestion, payments: readonly Drawn[]): Promise<Opening['documents']> {
    const entries = await this.book.read(async (view) => {
      const read: Entry[] = [];
      for (const kind of DOCUMENT_KINDS) read.push(...(await listEntries(view, { kind, upTo: question.seq }, 0, 10_000_000)).map(entryOf));
      return read;
    });
    const attached = documentEntries(entries, new Set(payments.filter(({ drawn }) => drawn).map(({ id }) => id)), question);
    const contents = new Map(attached.map((entry) => [documentFile(entry), String(entry.payload.after['sha256'])]));
    return { rows: documentRows(attached, entries, question), contents };
  }

  /** The parts in their order; `SHA256SUMS` comes last, for it speaks of all. */
  private async fill(archive: PackArchive, { statement, sight, keys, question, payments, documents, demonstration }: Opening): Promise<PackSummary> {
    const { language } = question;
    const { name: workbook, content } = await this.reports.cabinaDiRegia({ ...sight, language });
    const drawn = payments.filter((payment) => payment.drawn);
    const facts: PackFacts = { question, statement, workbook, payments: payments.length, drawn: drawn.length, documents: documents.contents.size, demonstration };
    const page = verifierPage();
    await archive.add('LEGGIMI.txt', leggimi(facts));
    await archive.add('README.txt', readme(facts));
    await archive.add('verifica.html', page);
    await archive.add('pacchetto.json', jsonFile(question as unknown as Json));
    await archive.add('attestazione.json', jsonFile(statement as unknown as Json));
    await archive.add('chiavi.json', jsonFile({ keys } as unknown as Json));
    await archive.add('chiave-in-vigore.pem', `-----BEGIN PUBLIC KEY-----\n${statement.signed.publicKey}\n-----END PUBLIC KEY-----\n`);
    await archive.add('registro.ndjson', journalLines(this.book, question));
    await archive.add('registro.csv', entryTable(this.book, question, null));
    await archive.add('movimenti.csv', movementTable(this.book, question));
    const sums = await this.hindsight.at(sight, (view, { asOf: past }) => readSums(view, past));
    await archive.add('totali.csv', totalsTable(sums, language));
    await archive.add(workbook, content, true);
    await archive.add('campione.csv', `${BYTE_ORDER_MARK}${sampleRows(payments, question).map(csvLine).join('')}`);
    for (const { id } of drawn) await this.addStory(archive, id, question);
    for (const extract of EXTRACTS) await archive.add(extract, entryTable(this.book, question, extract));
    await archive.add('documenti.csv', `${BYTE_ORDER_MARK}${documents.rows.map(csvLine).join('')}`);
    const lost = await this.addDocuments(archive, documents.contents);
    const { files, bytes } = await this.seal(archive, statement);
    return { ...facts, files, bytes, lost, page: sha256Hex(page) };
  }

  private async addStory(archive: PackArchive, id: string, { seq, language }: PackQuestion): Promise<void> {
    const story = await this.book.read((view) => readStory(view, id, seq));
    await archive.add(`pagamenti/${id}.txt`, storyText(story, language));
    await archive.add(`pagamenti/${id}.json`, jsonFile(story as unknown as Json));
  }

  /** One by one and piece by piece. What is no longer what was attached is left out, for the page to miss it by its name. */
  private async addDocuments(archive: PackArchive, contents: ReadonlyMap<string, string>): Promise<string[]> {
    const lost: string[] = [];
    for (const [name, sha256] of contents) {
      const content = await openContent(this.book, sha256).catch((error: unknown) => {
        if (error instanceof NotFound) return null;
        throw error;
      });
      if (content) await archive.add(name, content, true);
      else lost.push(name);
    }
    return lost;
  }

  private async seal(archive: PackArchive, { book, seq, hash, signed }: Signed): Promise<Written> {
    const sums = archive.sumsText();
    const signature = this.signingKeys.sign(packText(book, seq, hash, sha256Hex(sums)), signed.key);
    if (signature?.key !== signed.key) throw unsigned();
    await archive.add('SHA256SUMS', sums);
    await archive.add('SHA256SUMS.sig', `${signature.signature}\n`);
    return archive.end();
  }
}

/** What every pack holds, besides the extracts. */
const FIXED_FILES = 16;

/** How many there will be, if no document is lost. */
function filesIn({ payments, documents }: Opening): number {
  return FIXED_FILES + EXTRACTS.length + 2 * payments.filter(({ drawn }) => drawn).length + documents.contents.size;
}

function isSigned(statement: Statement): statement is Signed {
  return statement.signed !== null;
}

function jsonFile(value: Json): string {
  return `${canonicalJson(value)}\n`;
}

function unsigned(): Conflict {
  return new Conflict('pack-unsigned', {
    it: 'Il pacchetto non può essere firmato: l’ultima registrazione non è firmata, o la chiave di firma (SIGNING_KEY_FILE) non è su questa macchina.',
    en: 'The pack cannot be signed: the last entry is not signed, or the signing key (SIGNING_KEY_FILE) is not on this machine.',
  });
}

function endsBefore(): InvalidInput {
  return InvalidInput.at('invalid-request', '/to', { it: 'Il periodo finisce prima di cominciare.', en: 'The period ends before it begins.' });
}
