import { italianDay } from '../kernel/index.js';
import { coverSheet } from './cabina-di-regia.cover.js';
import type { CabinaReport } from './cabina-di-regia.figures.js';
import { disbursementsSheet, hubsSheet } from './cabina-di-regia.lists.js';
import { summarySheet } from './cabina-di-regia.summary.js';
import { CABINA_TEXTS } from './cabina-di-regia.texts.js';
import type { Watch } from './package/laying-out.js';
import type { BookDescription } from './package/sheet-description.js';
import { takeDown, workbookBytes } from './package/write-workbook.js';
import { proofSheet } from './proof/proof-sheet.js';
import type { ProofSigner } from './proof/proof-signer.js';
import { WorkbookProof } from './proof/workbook-proof.js';

/**
 * The workbook of the Cabina di regia as the bytes of an .xlsx file. It depends on the report and on the key that signs
 * it alone: the same report gives the same bytes on every machine, on every day, in every time zone.
 * @throws the reason of `watch.signal` once that is aborted
 */
export async function writeCabinaWorkbook(report: CabinaReport, signer: ProofSigner | null = null, watch: Watch = {}): Promise<Uint8Array> {
  const proof = new WorkbookProof();
  const { book, asOf, atEntry, headHash, language, softwareVersion } = report;
  const question = { book, report: 'cabina-di-regia', asOf, atEntry, headHash, language, softwareVersion } as const;
  const hidden = proofSheet(question, proof, signer);
  return workbookBytes(cabinaBook(report, signer?.key ?? null), { ...watch, takerOf: proof.takerOf, hidden });
}

/** What the workbook says, line by line, when the key of that id signs it. */
export async function cabinaLines(report: CabinaReport, signingKey: string | null): Promise<string[]> {
  const proof = new WorkbookProof();
  await takeDown(cabinaBook(report, signingKey), proof.takerOf);
  return [...proof.lines()];
}

function cabinaBook(report: CabinaReport, signingKey: string | null): BookDescription {
  const { cover } = CABINA_TEXTS[report.language];
  return {
    title: `${cover.title} · ${cover.asOf} ${italianDay(report.asOf)}`,
    subject: cover.subject,
    recordedAt: report.headRecordedAt,
    sheets: [coverSheet(report, signingKey), summarySheet(report), hubsSheet(report), disbursementsSheet(report)],
  };
}
