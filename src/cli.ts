#!/usr/bin/env node
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PeopleService, TokensService } from './access/index.js';
import { AppModule, journal, schema } from './app.module.js';
import { openBook } from './decree/index.js';
import { operator, Refusal, ROLES, type Role } from './kernel/index.js';
import { backupBook, restoreBook, verificationLines, verifyBook } from './journal/index.js';
import { Book, readConfig, readProduct, StartupProblem, type Caller, type Mode } from './platform/index.js';
import { ReportsService } from './reports/index.js';
import { Misuse, parseCommand, usage, type Command, type Flags } from './cli.arguments.js';

/** What a command says: lines for a person, an object for `--json`; `ok` false is exit status 1. */
interface Outcome {
  lines: string[];
  json: object;
  ok: boolean;
}

type Run = (app: INestApplicationContext, flags: Flags) => Promise<Outcome>;

const done = (lines: string[], json: object): Outcome => ({ lines, json, ok: true });

const RUNS: Record<Command, { mode: Mode; opens: boolean; run: Run }> = {
  'user add': { mode: 'write', opens: true, run: addUser },
  'token issue': { mode: 'write', opens: true, run: issueToken },
  report: { mode: 'read', opens: false, run: writeReport },
  verify: { mode: 'read', opens: false, run: verify },
  backup: { mode: 'read', opens: false, run: backup },
  restore: { mode: 'write', opens: false, run: restore },
};

function byOperator(): Caller {
  return { actor: operator(userInfo().username), needs: null, attempt: null, once: null };
}

async function addUser(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const roles = flags.list('role');
  const unknown = roles.find((role) => !ROLES.includes(role as Role));
  if (roles.length === 0 || unknown !== undefined) throw new Misuse(`--role must be one of ${ROLES.join(', ')}`);
  const newcomer = {
    email: flags.positional(0, 'EMAIL'),
    name: flags.required('name'),
    roles: roles as Role[],
    until: flags.day('until'),
    reason: null,
  };
  const { person, enrolment } = await app.get(PeopleService).addPerson(byOperator(), newcomer);
  const { id, email } = person;
  return done(
    [`${id} ${email}: ${roles.join(', ')}`, `Collegamento, valido fino al ${enrolment.expiresAt}:`, enrolment.link],
    { id, email, name: person.name, roles, enrolment },
  );
}

async function issueToken(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const { token, expiresAt } = await app.get(TokensService).issueFor(byOperator(), flags.positional(0, 'EMAIL'), flags.whole('days', 30, 1, 365));
  return done([token], { token, expiresAt });
}

async function writeReport(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const file = flags.required('output');
  const language = flags.choice('lang', ['it', 'en'] as const, 'it');
  const atEntry = flags.optional('at-entry') === undefined ? undefined : flags.whole('at-entry', 1, 1, 999_999_999);
  const { content, asOf, atEntry: seq } = await app.get(ReportsService).cabinaDiRegia({ asOf: flags.day('as-of') ?? undefined, atEntry }, language);
  writeTo(file, content);
  return done([`${file} (${content.byteLength} byte)`], { file, bytes: content.byteLength, asOf, atEntry: seq, language });
}

async function verify(app: INestApplicationContext): Promise<Outcome> {
  const verification = await app.get(Book).read((view) => verifyBook(view, journal, schema));
  return { lines: verificationLines(verification), json: verification, ok: verification.verified };
}

async function backup(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const file = flags.positional(0, 'FILE');
  const head = await backupBook(app.get(Book), schema, file);
  return done([`${file}: ${head.seq} entries, head ${head.hash}`], { file, head });
}

async function restore(app: INestApplicationContext, flags: Flags): Promise<Outcome> {
  const file = flags.positional(0, 'FILE');
  const { verification, restored } = await restoreBook(app.get(Book), journal, schema, file, byOperator());
  const lines = [...verificationLines(verification), restored ? `Restored from ${file}.` : `Not restored: ${file} does not verify.`];
  return { lines, json: { file, restored, verification }, ok: restored };
}

function writeTo(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new StartupProblem(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseCommand(argv);
  if (parsed === 'help') return say(usage());
  if (parsed === 'version') return say([readProduct().version]);
  const { command, flags } = parsed;
  const { mode, opens, run } = RUNS[command];
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, mode }), { logger: false, abortOnError: false });
  try {
    if (opens) await openBook(app.get(Book), journal);
    const { lines, json, ok } = await run(app, flags);
    say(flags.json ? [JSON.stringify(json)] : lines);
    return ok ? 0 : 1;
  } finally {
    await app.close();
  }
}

function say(lines: readonly string[]): number {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** Exit status: 0 done, 1 refused or not verified, 2 misuse. */
function failed(error: unknown): number {
  const json = process.argv.includes('--json');
  const tell = (code: string, message: string, status: number): number => {
    process.stderr.write(json ? `${JSON.stringify({ code, message })}\n` : `${message}\n`);
    return status;
  };
  if (error instanceof Misuse) return tell('misuse', `${error.message}. See pnrr --help.`, 2);
  if (error instanceof StartupProblem) return tell('not-started', error.message, error.exitStatus);
  if (error instanceof Refusal) return tell(error.code, `${error.sentence.it} ${error.sentence.en}`, 1);
  return tell('defect', error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => (process.exitCode = failed(error)),
);

