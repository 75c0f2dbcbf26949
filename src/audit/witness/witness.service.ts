import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, type Sentence } from '../../kernel/index.js';
import { entryHash, GENESIS_HASH, journalTable, keyInForceAt, readBookId, readHead, readSigningKeys, readStatement, statementHolds, type SigningKeyRow, type Statement } from '../../journal/index.js';
import { Book, type View } from '../../platform/index.js';
import { appendStatement, noStatements, readStatements, statementText, type KeptStatement } from './statements-file.js';
import { askTimeStamp, checkTimeStamp, type Stamped } from './time-stamp.js';

/** One thing that a statement convicts the book of, or that is wrong with the statement itself. */
export interface Conviction {
  /** The line in the witness's file. */
  statement: number;
  /** The entry that the statement speaks of. */
  seq: number;
  problem: string;
  expected: string;
  found: string;
}

export interface Testimony {
  /** Whether the book is the one that every statement speaks of. */
  witnessed: boolean;
  statements: number;
  /** Those without a signature of the head, or without a time stamp. */
  unsigned: number;
  stamps: (Stamped & { statement: number; seq: number; authority: string })[];
  newest: { seq: number; hash: string; recordedAt: string };
  convictions: Conviction[];
}

const ENTRIES_AT_ONCE = 500;

/** Keeps what the book says of itself where the book's keeper cannot reach, and holds the book to it later. */
@Injectable()
export class WitnessService {
  constructor(private readonly book: Book) {}

  /**
   * Adds the statement of the newest head to a witness's file, with a time stamp where an authority is named.
   * @throws NotFound in an empty book; Conflict `statements-file-refused`, `witness-other-book`, `timestamp-refused`;
   *   Unavailable `timestamp-unavailable`
   */
  async keep(file: string, authority: string | null): Promise<KeptStatement> {
    const kept = readStatements(file);
    const statement = await this.book.read((view) => readStatement(view));
    if (!statement) throw new NotFound('book');
    const other = kept.findIndex(({ statement: { book } }) => book !== statement.book);
    if (other >= 0) throw otherBook(file, other + 1, statement.book, kept[other]?.statement.book ?? '');
    const timeStamp = authority === null ? null : { authority, token: await askTimeStamp(authority, statementText(statement)) };
    appendStatement(file, { statement, timeStamp });
    return { statement, timeStamp };
  }

  /**
   * Holds the book to every statement of a file, having hashed all its entries again.
   * @param trusted certificates (PEM) to which those of time-stamping authorities must lead; null: any will do, and is named
   */
  async check(file: string, trusted: string | null): Promise<Testimony> {
    const kept = readStatements(file);
    if (kept.length === 0) throw noStatements(file, 0);
    const { convictions, hashes, ...facts } = await this.book.read((view) => readChainAt(view, new Set(kept.map(({ statement }) => statement.seq))));
    const stamps: Testimony['stamps'] = [];
    for (const [index, { statement, timeStamp }] of kept.entries()) {
      const convict = (problem: string, expected: string, found: string): void => {
        convictions.push({ statement: index + 1, seq: statement.seq, problem, expected, found });
      };
      holdTo(statement, { ...facts, hashes }, convict);
      if (!timeStamp) continue;
      const outcome = await checkTimeStamp(timeStamp.token, statementText(statement), trusted);
      if (outcome.holds) stamps.push({ statement: index + 1, seq: statement.seq, authority: timeStamp.authority, ...outcome.stamped });
      else convict(outcome.problem, outcome.expected, outcome.found);
    }
    const newest = kept.map(({ statement }) => statement).reduce((one, other) => (other.seq >= one.seq ? other : one));
    return {
      witnessed: convictions.length === 0,
      statements: kept.length,
      unsigned: kept.filter(({ statement }) => statement.signed === null).length,
      stamps,
      newest: { seq: newest.seq, hash: newest.hash, recordedAt: newest.recordedAt },
      convictions,
    };
  }
}

/** What the book says where the statements speak. */
interface Chain {
  book: string | null;
  head: number;
  keys: SigningKeyRow[];
  inForce: Map<number, SigningKeyRow | null>;
  /** Hashes computed again, and moments of recording, by entry. */
  hashes: Map<number, { hash: string; recordedAt: string }>;
}

async function readChainAt(view: View, wanted: ReadonlySet<number>): Promise<Chain & { convictions: Conviction[] }> {
  const convictions: Conviction[] = [];
  const hashes: Chain['hashes'] = new Map();
  let [seq, previousHash] = [0, GENESIS_HASH];
  for (;;) {
    const rows = await journalTable.select(view, `WHERE seq > ? ORDER BY seq LIMIT ${ENTRIES_AT_ONCE}`, seq);
    for (const row of rows) {
      const hash = entryHash(row, row);
      const expected = `entry ${seq + 1} after ${previousHash}, hash ${row.hash}`;
      const found = `entry ${row.seq} after ${row.previousHash}, hash ${hash}`;
      if (expected !== found && convictions.length < 100) convictions.push({ statement: 0, seq: row.seq, problem: 'chain', expected, found });
      if (wanted.has(row.seq)) hashes.set(row.seq, { hash, recordedAt: row.recordedAt });
      [seq, previousHash] = [row.seq, hash];
    }
    if (rows.length < ENTRIES_AT_ONCE) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const inForce: Chain['inForce'] = new Map();
  for (const entry of wanted) inForce.set(entry, await keyInForceAt(view, entry));
  return { convictions, hashes, book: await readBookId(view), head: (await readHead(view))?.seq ?? 0, keys: await readSigningKeys(view), inForce };
}

/** The statement against the book: the same book, that entry with that hash, signed by the key that was in force there. */
function holdTo(statement: Statement, { book, head, keys, inForce, hashes }: Chain, convict: (problem: string, expected: string, found: string) => void): void {
  const { seq, hash, recordedAt, signed } = statement;
  if (book !== statement.book) convict('book', statement.book, book ?? 'none');
  const there = hashes.get(seq);
  if (!there) convict('entry', `entry ${seq} ${hash}`, `a book that ends at entry ${head}`);
  else if (there.hash !== hash) convict('hash', hash, there.hash);
  else if (there.recordedAt !== recordedAt) convict('recorded-at', recordedAt, there.recordedAt);
  if (!signed) return;
  if (!statementHolds(statement)) convict('signature', `a signature by key ${signed.key}`, 'another one');
  const known = inForce.get(seq);
  if (known?.publicKey === signed.publicKey && known.key === signed.key) return;
  const elsewhere = keys.find(({ publicKey }) => publicKey === signed.publicKey);
  convict('signing-key', `key ${signed.key} in force at entry ${seq}`, elsewhere ? `that key in force from entry ${elsewhere.seq}` : `key ${known?.key ?? 'none'}`);
}

function otherBook(file: string, line: number, book: string, found: string): Conflict {
  const sentence = {
    it: `${file}, riga ${line}: l’attestazione è del registro ${found}, questo è il registro ${book}.`,
    en: `${file}, line ${line}: the statement is of book ${found}, this is book ${book}.`,
  };
  return new Conflict('witness-other-book', sentence, { file, line, expected: book, found });
}

/** The outcome in words, for the command line; what was expected and found is the evidence itself, the same in both. */
export function testimonyLines({ witnessed, statements, unsigned, stamps, newest, convictions }: Testimony): Sentence[] {
  const count = statements === 1 ? { it: '1 attestazione', en: '1 statement' } : { it: `${statements} attestazioni`, en: `${statements} statements` };
  const it = `${count.it}, la più recente della registrazione ${newest.seq} ${newest.hash}, registrata ${newest.recordedAt}`;
  const en = `${count.en}, the newest of entry ${newest.seq} ${newest.hash}, recorded ${newest.recordedAt}`;
  return [
    witnessed ? { it: `CONFERMATO: ${it}`, en: `WITNESSED: ${en}` } : { it: `SMENTITO: ${it}`, en: `NOT WITNESSED: ${en}` },
    ...convictions.map(convictionLine),
    ...stamps.map(stampLine),
    ...(unsigned > 0 ? [{ it: `nota: ${unsigned} senza firma`, en: `note: ${unsigned} without a signature` }] : []),
  ];
}

function convictionLine({ statement, seq, problem, expected, found }: Conviction): Sentence {
  const place: Sentence = statement === 0 ? { it: 'il registro', en: 'the book' } : { it: `attestazione ${statement}`, en: `statement ${statement}` };
  return {
    it: `${place.it}, registrazione ${seq}: ${problem}: atteso ${expected}, trovato ${found}`,
    en: `${place.en}, entry ${seq}: ${problem}: expected ${expected}, found ${found}`,
  };
}

function stampLine({ statement, at, by, serial, validUntil, trusted }: Testimony['stamps'][number]): Sentence {
  const trust = trusted === null ? NOT_COMPARED : TRUSTED;
  return {
    it: `attestazione ${statement}: esisteva entro ${at}, dice ${by} (seriale ${serial}, certificato valido fino al ${validUntil}); ${trust.it}`,
    en: `statement ${statement}: existed by ${at}, says ${by} (serial ${serial}, certificate valid until ${validUntil}); ${trust.en}`,
  };
}

const TRUSTED: Sentence = { it: 'la sua autorità è tra quelle fidate', en: 'its authority is trusted' };
const NOT_COMPARED: Sentence = {
  it: 'la sua autorità non è stata confrontata con certificati fidati (--timestamp-ca)',
  en: 'its authority was not compared with trusted certificates (--timestamp-ca)',
};
