#!/usr/bin/env node
import 'reflect-metadata';
import { userInfo } from 'node:os';
import { EnrolmentService } from './access/index.js';
import { AppModule } from './app.module.js';
import { openBook } from './decree/index.js';
import { Journal, SigningKeys } from './journal/index.js';
import { operator } from './kernel/index.js';
import { listen } from './listening.js';
import { Book, createHttpApp, readConfig, sessionSecret, StartupProblem } from './platform/index.js';

/** Starts the server: migrates, loads `data/` into an empty book, listens; prints the first administrator's link while there is none. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createHttpApp(AppModule.forRoot({ config }), config);
  // Here, so that a state folder that cannot be used is told now and not at the first sign-in or commit.
  sessionSecret(config);
  void app.get(SigningKeys).current;
  const loaded = await openBook(app.get(Book), app.get(Journal));
  await listen(app, config);
  const link = await app.get(EnrolmentService).firstAdministratorLink(operator(userInfo().username));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  if (loaded) say('Registro aperto e decreto caricato da data/. The book is open and the decree loaded from data/.');
  say(`In ascolto su ${config.publicUrl} (API: ${config.publicUrl}/api/docs).`);
  if (link) say(`Primo amministratore, collegamento valido 24 ore: ${link.link}`);
}

main().catch((error: unknown) => {
  if (error instanceof StartupProblem) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`The server could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(error instanceof StartupProblem ? error.exitStatus : 1);
});
