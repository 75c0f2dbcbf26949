import { existsSync, readFileSync } from 'node:fs';
import { NotFound, type Sentence } from '../kernel/index.js';
import { StartupProblem } from '../platform/index.js';
import type { AuditPackService, PackRequest } from './pack/audit-pack.service.js';
import { testimonyLines, type WitnessService } from './witness/witness.service.js';

/** What a command says: lines for a person, in both languages, an object for a program; `ok` false is exit status 1. */
interface Said {
  lines: Sentence[];
  json: object;
  ok: boolean;
}

/** `pnrr audit-pack` */
export async function sayPack(packs: AuditPackService, request: PackRequest, file: string): Promise<Said> {
  const { question, workbook, payments, drawn, documents, files, bytes, lost, page } = await packs.write(request, file);
  const { asOf, seq, hash, seed, softwareVersion } = question;
  const lines = [
    { it: `${file}: ${files} file, ${bytes} byte; situazione al ${asOf}, registrazione ${seq} ${hash}`, en: `${file}: ${files} files, ${bytes} bytes; as of ${asOf}, entry ${seq} ${hash}` },
    {
      it: `${drawn} pagamenti estratti su ${payments} con il seme ${seed}; ${documents} documenti; ${workbook}`,
      en: `${drawn} of ${payments} payments drawn with seed ${seed}; ${documents} documents; ${workbook}`,
    },
    { it: `verifica.html della versione ${softwareVersion}: ${page}`, en: `verifica.html of version ${softwareVersion}: ${page}` },
    ...lost.map(lostLine),
  ];
  return { lines, json: { file, files, bytes, question, workbook, payments, drawn, documents, lost, page }, ok: lost.length === 0 };
}

function lostLine(name: string): Sentence {
  return {
    it: `PERDUTO: ${name}: il registro non ha più questo documento come fu allegato; vedere pnrr verify`,
    en: `LOST: ${name}: the book no longer holds this document as it was attached; see pnrr verify`,
  };
}

/** `pnrr witness keep` */
export async function sayKept(witness: WitnessService, file: string, authority: string | null): Promise<Said> {
  const { statement, timeStamp } = await witness.keep(file, authority);
  const { seq, hash, signed } = statement;
  const signature: Sentence = signed ? { it: `firmata con la chiave ${signed.key}`, en: `signed by key ${signed.key}` } : { it: 'non firmata', en: 'not signed' };
  const stamp: Sentence = timeStamp ? { it: `, marca temporale di ${timeStamp.authority}`, en: `, time-stamped by ${timeStamp.authority}` } : { it: '', en: '' };
  const line = { it: `${file}: registrazione ${seq} ${hash}, ${signature.it}${stamp.it}`, en: `${file}: entry ${seq} ${hash}, ${signature.en}${stamp.en}` };
  return { lines: [line], json: { file, statement, timeStamp }, ok: true };
}

/** `pnrr witness check`; `trusted` is a file of certificates in PEM. */
export async function sayTestimony(witness: WitnessService, file: string, trusted: string | null): Promise<Said> {
  if (!existsSync(file)) throw new NotFound(file);
  const testimony = await witness.check(file, trusted === null ? null : certificates(trusted));
  return { lines: testimonyLines(testimony), json: { file, ...testimony }, ok: testimony.witnessed };
}

function certificates(file: string): string {
  const pem = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new StartupProblem({ it: `${file} non contiene alcun certificato (PEM).`, en: `${file} holds no certificate (PEM).` });
  return pem;
}
