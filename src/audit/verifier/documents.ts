import type { Entry } from '../../journal/index.js';
import { sha256Of } from './bytes.js';
import { compareTable } from './csv-reading.js';
import { checked, findings, type Check } from './findings.js';
import type { Files } from './seal.js';
import { romeCalendar, type PackQuestion } from './tables.js';

export const DOCUMENT_HEADERS = {
  it: ['registrazione', 'oggetto', 'nome', 'tipo', 'byte', 'chi', 'registrata il (UTC)', 'motivo', 'allegato per errore', 'file'],
  en: ['entry', 'subject', 'name', 'type', 'bytes', 'who', 'recorded at (UTC)', 'reason', 'attached by mistake', 'file'],
};

/** Kinds of entry, without version, from which it is told which documents a pack holds. */
export const DOCUMENT_KINDS = ['document-attached', 'document-retracted', 'disbursement-requested', 'reversal-proposed', 'recovery-proposed', 'recovery-ordered', 'reduction-proposed', 'reduction-ordered', 'change-proposed'];

/** Where a document's content stands: its SHA-256 is its name, with the ending by which a person's computer opens it. */
export function documentFile({ payload: { after } }: Entry): string {
  const [ending = ''] = /\.[a-z0-9]{1,5}$/.exec(String(after['name']).toLowerCase()) ?? [];
  return `documenti/${String(after['sha256'])}${ending}`;
}

/** Each payment drawn, its reversals and recoveries, its grant with its reductions, its hub, and the changes of these two. */
export function drawnThings(entries: readonly Entry[], drawn: ReadonlySet<string>): Set<string> {
  const things = new Set<string>();
  for (const { kind, subject, payload } of entries) {
    const { disbursement, grant, hub } = payload.after;
    const payment = kind.startsWith('disbursement-requested/') ? subject : disbursement;
    if (typeof payment === 'string' && drawn.has(payment)) for (const thing of [subject, grant, hub]) things.add(String(thing));
  }
  for (const { kind, subject, payload } of entries) {
    const of = kind.startsWith('reduction-') ? payload.after['grant'] : kind.startsWith('change-') ? payload.after['subject'] : null;
    if (typeof of === 'string' && things.has(of)) things.add(subject);
  }
  return things;
}

/** The entries whose documents a pack holds: attached in the period, or to what belongs to a payment that was drawn. */
export function documentEntries(entries: readonly Entry[], drawn: ReadonlySet<string>, { from, to }: PackQuestion): Entry[] {
  const things = drawnThings(entries, drawn);
  const calendar = romeCalendar();
  return entries.filter((entry) => {
    if (!entry.kind.startsWith('document-attached/')) return false;
    const day = calendar.dayOf(entry);
    return ((from === null || day >= from) && (to === null || day <= to)) || things.has(entry.subject);
  });
}

/** The rows of `documenti.csv`, its headers first. */
export function documentRows(attached: readonly Entry[], entries: readonly Entry[], { language }: PackQuestion): string[][] {
  const retracted = new Map(entries.filter(({ kind }) => kind.startsWith('document-retracted/')).map(({ seq, payload }) => [payload.after['document'], seq]));
  const rows = attached.map((entry) => {
    const { seq, subject, actor, recordedAt, reason, payload } = entry;
    const { name, mediaType, size } = payload.after;
    return [String(seq), subject, String(name), String(mediaType), String(size), actor, recordedAt, reason ?? '', String(retracted.get(seq) ?? ''), documentFile(entry)];
  });
  return [DOCUMENT_HEADERS[language], ...rows];
}

/** Every document that should be there is there, and has the SHA-256 that its entry names. */
export async function checkDocuments(files: Files, entries: readonly Entry[], drawn: ReadonlySet<string>, question: PackQuestion): Promise<Check> {
  const found = findings();
  const attached = documentEntries(entries, drawn, question);
  compareTable('documenti.csv', files.get('documenti.csv'), documentRows(attached, entries, question), 1, found);
  const contents = new Map(attached.map((entry) => [documentFile(entry), String(entry.payload.after['sha256'])]));
  for (const [name, expected] of contents) {
    const content = files.get(name);
    if (!content) found.add(name, 'manca nel pacchetto', 'is missing from the pack');
    else if ((await sha256Of(content)) !== expected) found.add(name, 'non è il documento che fu allegato', 'is not the document that was attached');
  }
  const detail = { it: `documenti.csv, righe: ${attached.length}; file: ${contents.size}`, en: `documenti.csv, rows: ${attached.length}; files: ${contents.size}` };
  return checked('documents', { it: 'Documenti originali', en: 'Original documents' }, detail, found);
}
