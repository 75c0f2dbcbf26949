#!/usr/bin/env node
import 'reflect-metadata';
import { userInfo } from 'node:os';
import { EnrolmentService } from './access/index.js';
import { AppModule } from './app.module.js';
import { openBook } from './decree/index.js';
import { Journal, SigningKeys } from './journal/index.js';
import { operator } from './kernel/index.js';
import { Book, createHttpApp, messageOf, readConfig, sessionSecret, StartupProblem } from './platform/index.js';

/** Starts the server: migrates, loads `data/` into an empty book, listens; prints the first administrator's link while there is none. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createHttpApp(AppModule.forRoot({ config }), config);
  // Here, so that a state folder that cannot be used is told now and not at the first sign-in or commit.
  sessionSecret(config);
  void app.get(SigningKeys).current;
  const loaded = await openBook(app.get(Book), app.get(Journal));
  await app.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
    throw listenProblem(error, config.host, config.port);
  });
  const link = await app.get(EnrolmentService).firstAdministratorLink(operator(userInfo().username));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  if (loaded) say('Registro aperto e decreto caricato da data/. The book is open and the decree loaded from data/.');
  say(`In ascolto su ${config.publicUrl} (API: ${config.publicUrl}/api/docs).`);
  if (link) say(`Primo amministratore, collegamento valido 24 ore: ${link.link}`);
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): StartupProblem {
  if (error.code === 'EADDRINUSE') return new StartupProblem(`Port ${port} on ${host} is taken: set PORT to another one, or stop what uses it.`);
  if (error.code === 'EACCES') return new StartupProblem(`Port ${port} may not be opened by this user: set PORT to one above 1023.`);
  return new StartupProblem(`The server cannot listen on ${host}:${port}: ${messageOf(error)}.`);
}

main().catch((error: unknown) => {
  if (error instanceof StartupProblem) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`The server could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(error instanceof StartupProblem ? error.exitStatus : 1);
});
