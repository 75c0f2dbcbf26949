import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { BookWork } from '../database/book-work.js';
import { Book } from '../database/book.js';
import { CONFIG } from '../database/database.module.js';
import { EventsController } from './events.controller.js';
import { LongWork } from './long-work.js';
import { WorkEvents } from './work-events.js';

/** Long work in threads of its own, and how far it is. */
@Global()
@Module({
  controllers: [EventsController],
  providers: [
    { provide: LongWork, inject: [CONFIG, Clock, Book], useFactory: (config: Config, clock: Clock, book: Book) => new BookWork(config, clock, book) },
    { provide: WorkEvents, useFactory: () => new WorkEvents() },
  ],
  exports: [LongWork, WorkEvents],
})
export class LongWorkModule {}
