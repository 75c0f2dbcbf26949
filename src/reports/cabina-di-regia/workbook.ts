import { italianDay } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { Watch } from '../package/laying-out.js';
import type { BookDescription, SheetDescription } from '../package/sheet-description.js';
import { takeDown, workbookBytes } from '../package/write-workbook.js';
import { proofSheet } from '../proof/proof-sheet.js';
import type { ProofSigner } from '../proof/proof-signer.js';
import { WorkbookProof } from '../proof/workbook-proof.js';
import { actsSheet } from './acts.sheet.js';
import { alertsSheet } from './alerts.sheet.js';
import { checksSheet } from './checks.sheet.js';
import { courseSheet } from './course.sheet.js';
import { coverSheet } from './cover.sheet.js';
import { COVER_TEXTS } from './cover.texts.js';
import { disbursementsSheet } from './disbursements.sheet.js';
import { glossarySheet } from './glossary.sheet.js';
import { HEAD_TEXTS } from './head.texts.js';
import { hubsSheet } from './hubs.sheet.js';
import { quadroSheet } from './quadro.sheet.js';
import { recoveriesSheet } from './recoveries.sheet.js';
import { registerSheet } from './register.sheet.js';
import { territorySheet } from './territory.sheet.js';
import { tranchesSheet } from './tranches.sheet.js';

/**
 * The workbook of the Cabina di regia as the bytes of an .xlsx file. It depends on the report and on the key that signs
 * it alone: the same report gives the same bytes on every machine, on every day, in every time zone.
 * @throws the reason of `watch.signal` once that is aborted
 */
export async function writeCabinaWorkbook(report: CabinaFigures, signer: ProofSigner | null = null, watch: Watch = {}): Promise<Uint8Array> {
  const described = cabinaBook(report, signer?.key ?? null);
  const proof = new WorkbookProof(described);
  const { book, asOf, atEntry, askedSince: since, headHash, language, softwareVersion } = report;
  const question = { book, report: 'cabina-di-regia', asOf, atEntry, ...(since === undefined ? {} : { since }), headHash, language, softwareVersion } as const;
  const hidden = proofSheet(question, proof, signer);
  return workbookBytes(described, { ...watch, takerOf: proof.takerOf, hidden });
}

/** What the workbook says, line by line, when the key of that id signs it. */
export async function cabinaLines(report: CabinaFigures, signingKey: string | null, progress?: Watch['progress']): Promise<string[]> {
  const described = cabinaBook(report, signingKey);
  const proof = new WorkbookProof(described);
  await takeDown(described, proof.takerOf, { progress });
  return [...proof.lines()];
}

function cabinaBook(report: CabinaFigures, signingKey: string | null): BookDescription {
  const head = HEAD_TEXTS[report.language];
  return {
    title: `${head.title} · ${head.asOf} ${italianDay(report.asOf)}`,
    subject: COVER_TEXTS[report.language].subject,
    recordedAt: report.headRecordedAt,
    sheets: [coverSheet(report, signingKey), ...sheetsOfFigures(report)],
  };
}

function sheetsOfFigures(report: CabinaFigures): SheetDescription[] {
  const overall = [quadroSheet, tranchesSheet, hubsSheet, disbursementsSheet, recoveriesSheet, territorySheet, courseSheet, actsSheet, alertsSheet, registerSheet].map((sheet) => sheet(report));
  return [...overall, checksSheet(report, overall), glossarySheet(report)];
}
