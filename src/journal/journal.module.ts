import { Module, type DynamicModule } from '@nestjs/common';
import { Journal } from './journal.js';
import { Hindsight } from './past/hindsight.js';
import { PastBooks } from './past/past-books.js';
import { JournalController } from './journal.controller.js';

/** Global: every module appends. The composition root makes the journal, with the projections of all floors. */
@Module({})
export class JournalModule {
  static forRoot(journal: Journal): DynamicModule {
    return {
      module: JournalModule,
      global: true,
      controllers: [JournalController],
      providers: [{ provide: Journal, useValue: journal }, PastBooks, Hindsight],
      exports: [Journal, Hindsight],
    };
  }
}
