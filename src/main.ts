#!/usr/bin/env node
import 'reflect-metadata';
import { userInfo } from 'node:os';
import { EnrolmentService } from './access/index.js';
import { AppModule } from './app.module.js';
import { openBook } from './decree/index.js';
import { Journal, SigningKeys } from './journal/index.js';
import { operator, type Sentence } from './kernel/index.js';
import { listen } from './listening.js';
import { Book, createHttpApp, defectSentence, readConfig, sessionSecret, StartupProblem, terminalLanguage } from './platform/index.js';

const LANGUAGE = terminalLanguage(process.argv.slice(2), process.env);

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
  const say = (line: Sentence): void => void process.stdout.write(`${line[LANGUAGE]}\n`);
  if (loaded) say({ it: 'Registro aperto e decreto caricato da data/.', en: 'The book is open and the decree loaded from data/.' });
  say({ it: `In ascolto su ${config.publicUrl} (API: ${config.publicUrl}/api/docs).`, en: `Listening on ${config.publicUrl} (API: ${config.publicUrl}/api/docs).` });
  if (link) say({ it: `Primo amministratore, collegamento valido 24 ore: ${link.link}`, en: `First administrator, link valid for 24 hours: ${link.link}` });
}

main().catch((error: unknown) => {
  const isKnown = error instanceof StartupProblem;
  const sentence = isKnown ? error.sentence : defectSentence({ it: 'Il server non si è potuto avviare:', en: 'The server could not start:' }, error);
  process.stderr.write(`${sentence[LANGUAGE]}\n`);
  process.exit(isKnown ? error.exitStatus : 1);
});
