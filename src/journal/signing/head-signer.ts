import { Unavailable } from '../../kernel/index.js';
import type { Tx, View } from '../../platform/index.js';
import { readHead, type Head, type Journal } from '../journal.js';
import type { EntryDraft } from '../entry.js';
import type { PublicKey, SigningKeys } from './signing-keys.js';
import { signatureHolds } from './signing-keys.js';
import { brokenAnchors } from './held-keys.js';
import { endorsementText, headText, readBookId, readSigningKeys } from './statement.js';

interface LastSignature {
  seq: number;
  hash: string;
  key: string;
  signature: string;
}

/** The newest entry, beside what was signed last. */
interface Ending {
  headSeq: number;
  headHash: string;
  /** Null where no head was ever signed. */
  signature: string | null;
  seq: number;
  hash: string;
  key: string;
  /** The entry after the signed head: its hash, and what it says that head's hash is; null where there is none. */
  next: string | null;
  nextPrevious: string | null;
}

/** In one statement, since every commit asks. */
const ENDING = `
  SELECT h.seq AS "headSeq", h.hash AS "headHash", s.seq AS "seq", s.hash AS "hash", s.key AS "key", s.signature AS "signature",
         n.hash AS "next", n.previous_hash AS "nextPrevious"
  FROM (SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1) AS h
    LEFT JOIN op_head_signature AS s ON s.id = 1 LEFT JOIN journal AS n ON n.seq = s.seq + 1`;
const LAST = 'SELECT seq AS "seq", hash AS "hash", key AS "key", signature AS "signature" FROM op_head_signature';
const NEWEST_KEY = 'SELECT key AS "key" FROM signing_keys ORDER BY seq DESC LIMIT 1';

/**
 * Ends each commit: signs the head that it leaves. It signs only what this process has appended itself, straight after the
 * head signed last, so that a book that was altered between two commits is never covered by a good signature. A commit
 * without entries needs none: people may sign in, and read what verification says of an altered book.
 */
export class HeadSigner {
  private bookId: string | null = null;
  /** A signature that this process made or has checked. */
  private trusted: string | null = null;
  /** The key of which the key file knows where it was put in force. */
  private anchored: string | null = null;

  constructor(
    private readonly journal: Journal,
    private readonly keys: SigningKeys,
  ) {}

  /** @throws Unavailable `head-unsigned` */
  async sign(tx: Tx): Promise<void> {
    const appended = this.journal.takeAppended();
    if (appended.size === 0) return;
    const ending = await tx.one<Ending>(ENDING);
    if (!ending || (ending.seq === ending.headSeq && ending.hash === ending.headHash)) return;
    await this.requireFollows(tx, ending, appended);
    const head = (await this.putKeyInForce(tx, ending, appended)) ?? { seq: ending.headSeq, hash: ending.headHash };
    const signed = this.keys.sign(headText(await this.book(tx), head.seq, head.hash));
    if (!signed) throw new Error('whoever writes has a key');
    const values = [head.seq, head.hash, signed.key, signed.signature];
    if (ending.signature === null) await tx.run('INSERT INTO op_head_signature (seq, hash, key, signature, id) VALUES (?, ?, ?, ?, 1)', ...values);
    else await tx.run('UPDATE op_head_signature SET seq = ?, hash = ?, key = ?, signature = ? WHERE id = 1', ...values);
    this.trusted = signed.signature;
  }

  /** The refusal of a book whose newest entry is not the one that was signed last; null where it is. */
  async explain(view: View): Promise<Unavailable | null> {
    const last = await view.one<LastSignature>(LAST);
    const head = await readHead(view);
    const whole = last ? last.seq === head?.seq && last.hash === head.hash : (await newestKey(view)) === null;
    return whole ? null : unsigned();
  }

  /** Puts a new key in force, in the caller's name; the former one, where it is still held, vouches for it. */
  async rotate(tx: Tx, reason: string, forgotten: boolean): Promise<PublicKey> {
    const former = await newestKey(tx);
    // The former key vouches before it may be forgotten.
    const next = this.keys.prepare();
    await this.journal.append(tx, keyChanged(next, former, this.endorsed(await this.book(tx), next, former), reason, tx));
    this.keys.putInForce(next, forgotten);
    return { key: next.key, publicKey: next.publicKey };
  }

  /** Puts this machine's key in force where a copy of the book was restored: whoever restores has decided so. */
  async takeOver(tx: Tx): Promise<void> {
    const [current, former] = [this.keys.current, await newestKey(tx)];
    if (!current || current.key === former) return;
    if ((await readSigningKeys(tx)).some(({ key }) => key === current.key)) throw retired();
    await this.journal.append(tx, keyChanged(current, former, this.endorsed(await this.book(tx), current, former), null, tx));
  }

  /**
   * Tells of a key that is not the book's newest one: the first ever, or another one for which the former one, held here,
   * vouches. Answers the entry's place. A book whose newest key is not held here may have been made by whoever has the
   * database alone: no key of this machine covers it unless the operator says so (`rotate`).
   */
  private async putKeyInForce(tx: Tx, { key: signedLast }: Ending, appended: ReadonlyMap<number, string>): Promise<Head | null> {
    // It was the newest when it signed, and nothing but this signer puts others in force.
    if (signedLast === this.keys.current?.key) {
      await this.anchor(tx, signedLast);
      return null;
    }
    const former = await newestKey(tx);
    if (former !== null && this.keys.current?.key !== former) this.keys.reload();
    const current = this.keys.current;
    if (!current || current.key === former) return null;
    if ((await readSigningKeys(tx)).some(({ key }) => key === current.key)) throw retired();
    // A file that knows of entries has signed a book, which does not begin anew without its keys.
    const expected = former === null ? this.keys.anchors.length === 0 || appended.has(1) : this.keys.holds(former);
    if (!expected) throw unknownKey();
    await this.journal.append(tx, keyChanged(current, former, this.endorsed(await this.book(tx), current, former), null, tx));
    return readHead(tx);
  }

  private endorsed(book: string, { publicKey }: PublicKey, former: string | null): string | null {
    if (former === null || !this.keys.holds(former)) return null;
    return this.keys.sign(endorsementText(book, publicKey), former)?.signature ?? null;
  }

  private async requireFollows(tx: Tx, { seq, hash, key, signature, next, nextPrevious }: Ending, appended: ReadonlyMap<number, string>): Promise<void> {
    if (signature === null) {
      if ((await newestKey(tx)) !== null) throw unsigned();
      return;
    }
    if (next === null || next !== appended.get(seq + 1) || nextPrevious !== hash) throw unsigned();
    if (signature === this.trusted) return;
    if ((await brokenAnchors(tx, this.keys)).length > 0) throw unsigned();
    const known = (await readSigningKeys(tx)).find((candidate) => candidate.key === key);
    if (!known || !signatureHolds(known.publicKey, headText(await this.book(tx), seq, hash), signature)) throw unsigned();
    this.trusted = signature;
  }

  /** Only now: the commit that put the key in force is durable when another one comes after it. */
  private async anchor(tx: Tx, key: string): Promise<void> {
    if (this.anchored === key) return;
    const row = await tx.one<{ seq: number; hash: string }>('SELECT j.seq AS "seq", j.hash AS "hash" FROM signing_keys AS k JOIN journal AS j ON j.seq = k.seq WHERE k.key = ?', key);
    if (row) this.keys.anchor({ book: await this.book(tx), ...row });
    this.anchored = key;
  }

  private async book(tx: Tx): Promise<string> {
    this.bookId ??= await readBookId(tx);
    if (this.bookId === null) throw unsigned();
    return this.bookId;
  }
}

async function newestKey(view: View): Promise<string | null> {
  return (await view.one<{ key: string }>(NEWEST_KEY))?.key ?? null;
}

function keyChanged({ key, publicKey }: PublicKey, former: string | null, endorsement: string | null, reason: string | null, tx: Tx): EntryDraft {
  const before = former === null ? null : { key: former };
  return { kind: 'signing-key-changed/1', subject: 'book', payload: { before, after: { key, publicKey, endorsement } }, movements: [], reason, effectiveOn: tx.today };
}

function unsigned(): Unavailable {
  return new Unavailable('head-unsigned', {
    it: 'L’ultima registrazione non porta la firma di questo registro: finché la verifica non dice che cosa è cambiato non si registra altro.',
    en: 'The newest entry does not carry this book’s signature: nothing else is recorded until verification has told what changed.',
  });
}

function unknownKey(): Unavailable {
  return new Unavailable('signing-key-unknown', {
    it: 'Il registro porta la firma di una chiave che questa macchina non ha: verificarlo con una dichiarazione custodita altrove, poi riportare qui quella chiave (SIGNING_KEY_FILE) o metterne in vigore un’altra (pnrr key rotate).',
    en: 'The book carries the signature of a key that this machine does not have: check it against a statement kept elsewhere, then bring that key here (SIGNING_KEY_FILE) or put another one in force (pnrr key rotate).',
  });
}

function retired(): Unavailable {
  return new Unavailable('signing-key-retired', {
    it: 'La chiave di firma di questa macchina è stata sostituita: copiare qui quella in vigore (SIGNING_KEY_FILE) e riavviare.',
    en: 'The signing key of this machine has been replaced: bring the one in force here (SIGNING_KEY_FILE) and start again.',
  });
}
