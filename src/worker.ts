import 'reflect-metadata';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, heldHere, journal, schema } from './app.module.js';
import { AUDIT_PACK, AuditPackService, packFailed, type PackAsked } from './audit/index.js';
import { SigningKeys, VERIFICATION, verifyBook } from './journal/index.js';
import { Refusal } from './kernel/index.js';
import { Book, Clock, paced, refusalData, type Config, type Outcome, type SayHowFar, type Work } from './platform/index.js';
import { LIST_FILE, ListFiles, REPORT_FILE, REPORT_VERIFICATION, ReportsService, ReportVerifications, type ListFileAsked, type ReportFileAsked } from './reports/index.js';

type Job = (app: INestApplicationContext, input: unknown, say: SayHowFar) => Promise<unknown>;

const JOBS: Readonly<Record<string, Job>> = {
  [VERIFICATION]: (app, _, say) => app.get(Book).read((view) => verifyBook(view, journal, schema, heldHere(app), say)),
  [REPORT_FILE]: (app, input, say) => {
    const { question, form } = input as ReportFileAsked;
    return app.get(ReportsService).cabinaDiRegia(question, form, { progress: say });
  },
  [AUDIT_PACK]: (app, input, say) => {
    const { request, file } = input as PackAsked;
    return app.get(AuditPackService).write(request, file, say).catch(packFailed);
  },
  [LIST_FILE]: (app, input, say) => app.get(ListFiles).write(input as ListFileAsked, say),
  [REPORT_VERIFICATION]: (app, input, say) => app.get(ReportVerifications).verify(input as Uint8Array, say),
};

/** It is as late here as it was for whoever asked. */
class ToldClock extends Clock {
  told = new Date();

  override now(): Date {
    return this.told;
  }
}
const clock = new ToldClock();

/** A thread that does one job after the other on the book, opened for reading. */
const opened = NestFactory.createApplicationContext(AppModule.forRoot({ config: workerData as Config, mode: 'read', clock }), { logger: false, abortOnError: false });

const heapBytes = (): number => getHeapStatistics().total_heap_size;

async function done({ job, input, now }: Work): Promise<Outcome> {
  const run = JOBS[job];
  if (!run) throw new Error(`there is no job ${job}`);
  try {
    const app = await opened;
    clock.told = now;
    // They may have been rotated since the last job.
    app.get(SigningKeys).reload();
    return { done: await run(app, input, paced((progress) => parentPort?.postMessage({ progress }))), heapBytes: heapBytes() };
  } catch (error) {
    if (error instanceof Refusal) return { refused: refusalData(error), heapBytes: heapBytes() };
    throw error;
  }
}

parentPort?.on('message', (work: Work) => {
  // What is no refusal is a defect: it ends the thread, and whoever asked is told so.
  void done(work).then(
    (outcome) => parentPort?.postMessage(outcome),
    (error: unknown) => setImmediate(() => {
      throw error;
    }),
  );
});
