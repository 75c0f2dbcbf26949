#!/usr/bin/env node
import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { openBook } from './decree/index.js';
import { fillDemonstration, firstDay, lastDay, PEOPLE, ScenarioClock } from './demonstration/index.js';
import { Journal } from './journal/index.js';
import { romeDay } from './kernel/index.js';
import { Book, createHttpApp, defectSentence, readConfig, StartupProblem, terminalLanguage, type Config } from './platform/index.js';
import { listen } from './listening.js';

/** While the scenario is played nobody else calls. */
const UNLIMITED = 10_000_000;

/** Serves a throw-away book with two invented years in it; it ends with the process. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-demo-'));
  removeInTheEnd(folder);
  const { DATABASE_URL: _, STATE_DIR: __, SIGNING_KEY_FILE: ___, ...environment } = process.env;
  const config = readConfig({ ...environment, DATABASE_URL: `sqlite:${join(folder, 'demo.db')}`, STATE_DIR: folder });
  const password = passwordOf(process.argv.slice(2));
  say('DIMOSTRAZIONE: si prepara un registro di prova con due anni di dati sintetici…');
  say('DEMONSTRATION: preparing a throw-away book with two years of synthetic data…');
  const began = performance.now();
  await fill(config, password);
  const app = await createHttpApp(AppModule.forRoot({ config }), config);
  await listen(app, config);
  greet(config, password, Math.round((performance.now() - began) / 1_000));
}

/** However it ends, the book goes with it: nothing of it is worth waiting for. */
function removeInTheEnd(folder: string): void {
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Windows removes no file that is open.
      process.stderr.write(`${folder}: non cancellata, si può cancellare a mano. Not deleted: delete it by hand.\n`);
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
}

async function fill(config: Config, password: string): Promise<void> {
  const last = lastDay(romeDay(new Date()));
  const clock = new ScenarioClock(firstDay(last));
  const app = await createHttpApp(AppModule.forRoot({ config, clock }), { ...config, rateLimit: UNLIMITED }, { logger: false });
  // Three thousand commits that nobody needs to find again after a power cut.
  await app.get(DataSource).query('PRAGMA synchronous = OFF');
  await openBook(app.get(Book), app.get(Journal), { demonstration: true });
  await app.init();
  await fillDemonstration({ app, clock, lastDay: last, password });
  await app.close();
}

/** The one given, or words that nobody has used before: there are no default passwords. */
function passwordOf(args: readonly string[]): string {
  const { values } = parseArgs({ args: [...args], options: { password: { type: 'string' }, lang: { type: 'string' } } });
  return values.password ?? Array.from({ length: 6 }, () => SYLLABLES.map((set) => set[randomInt(set.length)]).join('')).join('-');
}

const SYLLABLES = ['bcdfglmnprstvz', 'aeiou', 'bcdfglmnprstvz', 'aeiou'] as const;

function greet({ publicUrl }: Config, password: string, seconds: number): void {
  say('');
  say('════════════════════════════════════════════════════════════════════════════');
  say('  DIMOSTRAZIONE · TUTTI I DATI SONO SINTETICI: persone, soggetti, importi, atti');
  say('  DEMONSTRATION · ALL DATA ARE SYNTHETIC: people, hubs, amounts, acts');
  say('════════════════════════════════════════════════════════════════════════════');
  say(`  Indirizzo · Address    ${publicUrl}   (API: ${publicUrl}/api/docs)`);
  say(`  Password di tutti · Everybody's password    ${password}`);
  say('');
  for (const { email, name, roles } of PEOPLE) say(`  ${email.padEnd(42)}${roles.join(', ').padEnd(11)}${name}`);
  say('');
  say(`  Pronto in ${seconds} s. Ctrl+C chiude e cancella tutto. · Ready in ${seconds} s. Ctrl+C ends it and deletes everything.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const known = error instanceof StartupProblem;
  const sentence = known ? error.sentence : defectSentence({ it: 'La dimostrazione non si è potuta avviare:', en: 'The demonstration could not start:' }, error);
  process.stderr.write(`${sentence[terminalLanguage(process.argv.slice(2), process.env)]}\n`);
  process.exit(known ? error.exitStatus : 1);
});
