import type { Difference, DifferenceKind } from './differences.js';
import type { ReportVerification, UnknownBecause } from './report-verifications.js';

const BECAUSE: Record<UnknownBecause, string> = {
  'no-proof': 'non porta alcuna prova di questo registro · it carries no proof of this book',
  'not-signed': 'non è firmato: chi lo ha scritto non aveva la chiave del registro · it is not signed: whoever wrote it did not have the key of the book',
  'another-book': 'è di un altro registro · it is of another book',
  'entry-unknown': 'conosce registrazioni che questo registro non ha · it knows entries that this book does not have',
};

const WHAT: Record<DifferenceKind, string> = {
  cell: 'cella · cell',
  format: 'il formato non mostra il valore · the format does not show the value',
  'row-missing': 'riga mancante · missing row',
  'row-added': 'riga aggiunta · added row',
  'row-doubled': 'riga ripetuta · doubled row',
  'sheet-missing': 'foglio mancante · missing sheet',
  'sheet-hidden': 'foglio nascosto · hidden sheet',
  'page-edge': 'intestazione o piè di pagina di stampa · printed header or footer',
  chart: 'grafico · chart',
  overlay: 'copre le celle o porta fuori dal file · covers cells or leads out of the file',
  'foreign-part': 'contenuto estraneo · foreign content',
  signature: 'la firma non è di questo registro · the signature is not this book’s',
  'key-replaced': 'la chiave che firma era già stata sostituita a quella registrazione · the key that signs had been replaced by that entry',
  proof: 'la prova è stata cambiata · the proof was changed',
  head: 'la registrazione citata è un’altra · the entry that it cites is another one',
};

/** A verification as a person reads it, one line for each difference. */
export function reportVerificationLines({ verdict, because, asOf, atEntry, headHash, bookEndsAt, differenceCount, differences }: ReportVerification): string[] {
  const of = atEntry === null ? [] : [`${asOf} · entry ${atEntry} · ${headHash}`];
  if (verdict === 'authentic') return ['AUTENTICO · AUTHENTIC', ...of];
  const ends = bookEndsAt === null ? '' : ` (finisce alla · it ends at ${bookEndsAt})`;
  const verdictLine = because === null ? 'ALTERATO · ALTERED' : `SCONOSCIUTO · UNKNOWN: ${BECAUSE[because]}${ends}`;
  const more = differenceCount > differences.length ? [`… ${differenceCount} in tutto · in all`] : [];
  return [verdictLine, ...of, ...differences.map(lineOf), ...more];
}

function lineOf({ what, sheet, cell, reported, recorded }: Difference): string {
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  return `${place}: ${WHAT[what]}: ${quoted(reported)} (registro · book: ${quoted(recorded)})`;
}

function quoted(text: string | null): string {
  return text === null ? '–' : JSON.stringify(text);
}
