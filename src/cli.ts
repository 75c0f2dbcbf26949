#!/usr/bin/env node
import 'reflect-metadata';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ErasureService, PeopleService, TokensService } from './access/index.js';
import { AppModule, heldHere, journal, schema } from './app.module.js';
import { AuditPackService, SAMPLE, sayKept, sayPack, sayTestimony, SEED, WitnessService } from './audit/index.js';
import { openBook } from './decree/index.js';
import { operator, Refusal, ROLES, type Role, type Sentence } from './kernel/index.js';
import { backupBook, HeadSigner, Journal, refuseExisting, restoreBook, verificationLines, verifyBook } from './journal/index.js';
import { Book, defectSentence, isWebAddress, readConfig, readProduct, StartupProblem, TERMINAL_LANGUAGES, terminalLanguage, wordless, type Caller, type Mode } from './platform/index.js';
import { CSV_DIALECTS, CSV_SHEETS, LARGEST_WORKBOOK, reportVerificationLines, ReportsService, ReportVerifications, type ReportForm } from './reports/index.js';
import { Misuse, parseCommand, type Command, type Flags } from './cli.arguments.js';
import { usage } from './cli.usage.js';

/** What a command says: lines for a person, in both languages, an object for `--json`; `ok` false is exit status 1. */
interface Outcome {
  lines: Sentence[];
  json: object;
  ok: boolean;
}

/** In which this run speaks. */
const LANGUAGE = terminalLanguage(process.argv.slice(2), process.env);

const DEFECT: Sentence = { it: 'Il comando si è interrotto per un difetto:', en: 'The command stopped by a defect:' };

type Run = (app: INestApplicationContext, flags: Flags) => Promise<Outcome>;

const done = (lines: Sentence[], json: object): Outcome => ({ lines, json, ok: true });

const RUNS: Record<Command, { mode: Mode; opens: boolean; run: Run }> = {
  'user add': { mode: 'write', opens: true, run: addUser },
  'user erase': { mode: 'write', opens: false, run: eraseUser },
  'token issue': { mode: 'write', opens: true, run: issueToken },
  'key rotate': { mode: 'write', opens: true, run: rotateKey },
  report: { mode: 'read', opens: false, run: writeReport },
  verify: { mode: 'read', opens: false, run: verify },
  'verify-report': { mode: 'read', opens: false, run: verifyReport },
  backup: { mode: 'read', opens: false, run: backup },
  restore: { mode: 'write', opens: false, run: restore },
  'witness keep': { mode: 'read', opens: false, run: keepStatement },
  'witness check': { mode: 'read', opens: false, run: checkStatements },
  'audit-pack': { mode: 'read', opens: false, run: packForAuditors },
};

const UNSIGNED_REPORT: Sentence = {
  it: 'Non firmato: la chiave del registro (SIGNING_KEY_FILE) manca o non si può leggere, e verify-report lo dirà sconosciuto.',
  en: 'Not signed: the key of the book (SIGNING_KEY_FILE) is missing or cannot be read, and verify-report will call it unknown.',
};

function byOperator(): Caller {
  return { actor: operator(userInfo().username), needs: null, attempt: null, once: null };
}

async function addUser(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const roles = flags.list('role');
  const unknown = roles.find((role) => !ROLES.includes(role as Role));
  if (roles.length === 0 || unknown !== undefined) throw Misuse.notAmong('role', ROLES);
  const newcomer = {
    email: flags.positional(0, 'EMAIL'),
    name: flags.required('name'),
    roles: roles as Role[],
    until: flags.day('until'),
    reason: null,
  };
  const { person, enrolment } = await app.get(PeopleService).addPerson(byOperator(), newcomer);
  const { id, email } = person;
  const until = { it: `Collegamento, valido fino al ${enrolment.expiresAt}:`, en: `Link, valid until ${enrolment.expiresAt}:` };
  return done([wordless(`${id} ${email}: ${roles.join(', ')}`), until, wordless(enrolment.link)], { id, email, name: person.name, roles, enrolment });
}

async function eraseUser(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const { id } = await app.get(ErasureService).erase(byOperator(), flags.positional(0, 'P-ID'), flags.reason());
  return done([{ it: `${id}: nome ed e-mail cancellati; le copie di sicurezza li contengono ancora.`, en: `${id}: name and e-mail erased; backups still hold them.` }], { id, erased: true });
}

async function rotateKey(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const [reason, forgotten] = [flags.reason(), flags.given('forget')];
  const rotated = await app.get(Book).write(byOperator(), (tx) => app.get(HeadSigner).rotate(tx, reason, forgotten));
  return done([{ it: `${rotated.key}: chiave di firma in vigore da ora.`, en: `${rotated.key}: signing key in force from now on.` }], rotated);
}

async function issueToken(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const { token, expiresAt } = await app.get(TokensService).issueFor(byOperator(), flags.positional(0, 'EMAIL'), flags.whole('days', 30, 1, 365));
  return done([wordless(token)], { token, expiresAt });
}

/** A file that others read is in English when that was asked for, wherever it was written. */
function contentLanguage(flags: Flags): (typeof TERMINAL_LANGUAGES)[number] {
  return flags.choice('lang', TERMINAL_LANGUAGES, 'it');
}

/** By what the file is called. */
function formOf(file: string, flags: Flags): ReportForm {
  if (file.endsWith('.pdf')) return { as: 'pdf' };
  if (!file.endsWith('.csv')) return { as: 'xlsx' };
  return { as: 'csv', sheet: flags.choice('sheet', CSV_SHEETS, 'quadro'), dialect: flags.choice('dialect', CSV_DIALECTS, 'excel') };
}

async function writeReport(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const file = flags.required('output');
  // It may be the report that a meeting was given.
  if (!flags.given('force')) refuseExisting(file);
  const language = contentLanguage(flags);
  const atEntry = flags.optional('at-entry') === undefined ? undefined : flags.whole('at-entry', 1, 1, 999_999_999);
  const since = flags.optional('since') === undefined ? undefined : flags.whole('since', 0, 0, 999_999_999);
  const [question, form] = [{ asOf: flags.day('as-of') ?? undefined, atEntry, since, language }, formOf(file, flags)];
  const { content, asOf, atEntry: seq, signingKey } = await app.get(ReportsService).cabinaDiRegia(question, form);
  writeTo(file, content, flags.given('force'));
  const warning = form.as === 'xlsx' && signingKey === null ? [UNSIGNED_REPORT] : [];
  return done([{ it: `${file} (${content.byteLength} byte)`, en: `${file} (${content.byteLength} bytes)` }, ...warning], { file, bytes: content.byteLength, asOf, atEntry: seq, language, signingKey });
}

async function verify(app: INestApplicationContext): Promise<Outcome> {
  const verification = await app.get(Book).read((view) => verifyBook(view, journal, schema, heldHere(app)));
  return { lines: verificationLines(verification), json: verification, ok: verification.verified };
}

async function verifyReport(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const verification = await app.get(ReportVerifications).verify(readFrom(flags.positional(0, 'FILE.xlsx'), LARGEST_WORKBOOK));
  return { lines: reportVerificationLines(verification), json: verification, ok: verification.verdict === 'authentic' };
}

async function backup(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const file = flags.positional(0, 'FILE');
  const head = await backupBook(app.get(Book), schema, file);
  return done([{ it: `${file}: ${head.seq} registrazioni, impronta ${head.hash}`, en: `${file}: ${head.seq} entries, head ${head.hash}` }], { file, head });
}

async function restore(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const file = flags.positional(0, 'FILE');
  const { verification, restored } = await restoreBook(app.get(Book), { journal: app.get(Journal), signer: app.get(HeadSigner) }, schema, file, byOperator());
  const outcome = restored
    ? { it: `Ripristinato da ${file}.`, en: `Restored from ${file}.` }
    : { it: `Non ripristinato: la verifica di ${file} non riesce.`, en: `Not restored: ${file} does not verify.` };
  return { lines: [...verificationLines(verification), outcome], json: { file, restored, verification }, ok: restored };
}

function keepStatement(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const authority = flags.optional('timestamp') ?? readConfig(process.env).timestampUrl;
  if (authority !== null && !isWebAddress(authority)) {
    throw new Misuse({ it: '--timestamp deve essere un indirizzo web, http: o https:', en: '--timestamp must be a web address, http: or https:' });
  }
  return sayKept(app.get(WitnessService), flags.positional(0, 'FILE'), authority);
}

function checkStatements(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  return sayTestimony(app.get(WitnessService), flags.positional(0, 'FILE'), flags.optional('timestamp-ca') ?? null);
}

function packForAuditors(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const seed = flags.optional('seed') ?? null;
  if (seed !== null && !SEED.test(seed)) {
    throw new Misuse({ it: '--seed deve avere da 1 a 100 lettere, cifre, punti e trattini', en: '--seed must be 1 to 100 letters, digits, dots and hyphens' });
  }
  const language = contentLanguage(flags);
  const request = { from: flags.day('from'), to: flags.day('to'), sample: flags.whole('sample', SAMPLE.otherwise, 0, SAMPLE.most), seed, language };
  return sayPack(app.get(AuditPackService), request, flags.required('output'));
}

/** @throws StartupProblem for a file that is not there, cannot be read or is too large */
function readFrom(file: string, maxBytes: number): Uint8Array {
  try {
    if (statSync(file).size <= maxBytes) return readFileSync(file);
  } catch (error) {
    throw StartupProblem.cannotRead(file, error);
  }
  const most = `${maxBytes / 2 ** 20} MiB`;
  throw new StartupProblem({ it: `${file} supera i ${most} che un file Excel può avere.`, en: `${file} is larger than the ${most} that a workbook may have.` });
}

function writeTo(file: string, content: Uint8Array, over: boolean): void {
  try {
    writeFileSync(file, content, { flag: over ? 'w' : 'wx' });
  } catch (error) {
    throw StartupProblem.cannotWrite(file, error);
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseCommand(argv);
  if (parsed === 'help') return say(usage());
  if (parsed === 'version') return say([wordless(readProduct().version)]);
  const { command, flags } = parsed;
  const { mode, opens, run } = RUNS[command];
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, mode }), { logger: false, abortOnError: false });
  try {
    if (opens) await openBook(app.get(Book), app.get(Journal));
    const { lines, json, ok } = await run(app, flags);
    say(flags.json ? [wordless(JSON.stringify(json))] : lines);
    return ok ? 0 : 1;
  } finally {
    await app.close();
  }
}

/** The one place from which lines go out, and in one language. */
function say(lines: readonly Sentence[]): number {
  process.stdout.write(lines.map((line) => `${line[LANGUAGE]}\n`).join(''));
  return 0;
}

/** Exit status: 0 done, 1 refused or not verified, 2 misuse. */
function failed(error: unknown): number {
  const json = process.argv.includes('--json');
  const tell = (code: string, sentence: Sentence, status: number): number => {
    const message = sentence[LANGUAGE];
    process.stderr.write(json ? `${JSON.stringify({ code, message })}\n` : `${message}\n`);
    return status;
  };
  if (error instanceof Misuse) return tell('misuse', { it: `${error.sentence.it}. Vedere pnrr --help.`, en: `${error.sentence.en}. See pnrr --help.` }, 2);
  if (error instanceof StartupProblem) return tell('not-started', error.sentence, error.exitStatus);
  if (error instanceof Refusal) return tell(error.code, error.sentence, 1);
  return tell('defect', defectSentence(DEFECT, error), 1);
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => (process.exitCode = failed(error)),
);

