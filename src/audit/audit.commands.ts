import { existsSync, readFileSync } from 'node:fs';
import { NotFound } from '../kernel/index.js';
import { StartupProblem } from '../platform/index.js';
import type { AuditPackService, PackRequest } from './pack/audit-pack.service.js';
import { testimonyLines, type WitnessService } from './witness/witness.service.js';

/** What a command says: lines for a person, an object for a program; `ok` false is exit status 1. */
interface Said {
  lines: string[];
  json: object;
  ok: boolean;
}

/** `pnrr audit-pack` */
export async function sayPack(packs: AuditPackService, request: PackRequest, file: string): Promise<Said> {
  const { question, workbook, payments, drawn, documents, files, bytes, lost, page } = await packs.write(request, file);
  const lines = [
    `${file}: ${files} files, ${bytes} bytes; as of ${question.asOf}, entry ${question.seq} ${question.hash}`,
    `${drawn} of ${payments} payments drawn with seed ${question.seed}; ${documents} documents; ${workbook}`,
    `verifica.html of version ${question.softwareVersion}: ${page}`,
    ...lost.map((name) => `LOST: ${name}: the book no longer holds this document as it was attached; see pnrr verify`),
  ];
  return { lines, json: { file, files, bytes, question, workbook, payments, drawn, documents, lost, page }, ok: lost.length === 0 };
}

/** `pnrr witness keep` */
export async function sayKept(witness: WitnessService, file: string, authority: string | null): Promise<Said> {
  const { statement, timeStamp } = await witness.keep(file, authority);
  const { seq, hash, signed } = statement;
  const signature = signed ? `signed by key ${signed.key}` : 'not signed';
  const stamp = timeStamp ? `, time-stamped by ${timeStamp.authority}` : '';
  return { lines: [`${file}: entry ${seq} ${hash}, ${signature}${stamp}`], json: { file, statement, timeStamp }, ok: true };
}

/** `pnrr witness check`; `trusted` is a file of certificates in PEM. */
export async function sayTestimony(witness: WitnessService, file: string, trusted: string | null): Promise<Said> {
  if (!existsSync(file)) throw new NotFound(file);
  const testimony = await witness.check(file, trusted === null ? null : certificates(trusted));
  return { lines: testimonyLines(testimony), json: { file, ...testimony }, ok: testimony.witnessed };
}

function certificates(file: string): string {
  const pem = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new StartupProblem(`${file} holds no certificate (PEM).`);
  return pem;
}
