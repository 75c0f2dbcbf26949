import type { Sentence } from '../../kernel/index.js';
import type { Difference, DifferenceKind } from './differences.js';
import type { ReportVerification, UnknownBecause } from './report-verifications.js';

const BECAUSE: Record<UnknownBecause, Sentence> = {
  'no-proof': { it: 'non porta alcuna prova di questo registro', en: 'it carries no proof of this book' },
  'not-signed': { it: 'non è firmato: chi lo ha scritto non aveva la chiave del registro', en: 'it is not signed: whoever wrote it did not have the key of the book' },
  'another-book': { it: 'è di un altro registro', en: 'it is of another book' },
  'entry-unknown': { it: 'conosce registrazioni che questo registro non ha', en: 'it knows entries that this book does not have' },
};

const WHAT: Record<DifferenceKind, Sentence> = {
  cell: { it: 'cella', en: 'cell' },
  format: { it: 'il formato non mostra il valore', en: 'the format does not show the value' },
  'row-missing': { it: 'riga mancante', en: 'missing row' },
  'row-added': { it: 'riga aggiunta', en: 'added row' },
  'row-doubled': { it: 'riga ripetuta', en: 'doubled row' },
  'sheet-missing': { it: 'foglio mancante', en: 'missing sheet' },
  'sheet-hidden': { it: 'foglio nascosto', en: 'hidden sheet' },
  name: { it: 'il nome indica altre celle', en: 'the name stands for other cells' },
  'page-edge': { it: 'intestazione o piè di pagina di stampa', en: 'printed header or footer' },
  chart: { it: 'grafico', en: 'chart' },
  overlay: { it: 'copre le celle o porta fuori dal file', en: 'covers cells or leads out of the file' },
  'foreign-part': { it: 'contenuto estraneo', en: 'foreign content' },
  signature: { it: 'la firma non è di questo registro', en: 'the signature is not this book’s' },
  'key-replaced': { it: 'la chiave che firma era già stata sostituita a quella registrazione', en: 'the key that signs had been replaced by that entry' },
  proof: { it: 'la prova è stata cambiata', en: 'the proof was changed' },
  head: { it: 'la registrazione citata è un’altra', en: 'the entry that it cites is another one' },
};

/** A verification as a person reads it, one line for each difference. */
export function reportVerificationLines({ verdict, because, asOf, atEntry, headHash, bookEndsAt, differenceCount, differences }: ReportVerification): Sentence[] {
  const of = atEntry === null ? [] : [{ it: `${asOf} · registrazione ${atEntry} · ${headHash}`, en: `${asOf} · entry ${atEntry} · ${headHash}` }];
  if (verdict === 'authentic') return [{ it: 'AUTENTICO', en: 'AUTHENTIC' }, ...of];
  const more = differenceCount > differences.length ? [{ it: `… ${differenceCount} in tutto`, en: `… ${differenceCount} in all` }] : [];
  return [because === null ? { it: 'ALTERATO', en: 'ALTERED' } : unknownLine(because, bookEndsAt), ...of, ...differences.map(lineOf), ...more];
}

function unknownLine(because: UnknownBecause, bookEndsAt: number | null): Sentence {
  const ends: Sentence = bookEndsAt === null ? { it: '', en: '' } : { it: ` (finisce alla ${bookEndsAt})`, en: ` (it ends at ${bookEndsAt})` };
  return { it: `SCONOSCIUTO: ${BECAUSE[because].it}${ends.it}`, en: `UNKNOWN: ${BECAUSE[because].en}${ends.en}` };
}

function lineOf({ what, sheet, cell, reported, recorded }: Difference): Sentence {
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  return {
    it: `${place}: ${WHAT[what].it}: ${quoted(reported)} (registro: ${quoted(recorded)})`,
    en: `${place}: ${WHAT[what].en}: ${quoted(reported)} (book: ${quoted(recorded)})`,
  };
}

function quoted(text: string | null): string {
  return text === null ? '–' : JSON.stringify(text);
}
