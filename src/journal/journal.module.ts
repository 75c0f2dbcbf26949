import { Module, type DynamicModule } from '@nestjs/common';
import { STANDING } from '../platform/index.js';
import { BookMark } from './demonstration.js';
import { READ_MARKS, type ReadMarks } from './entry-marks.js';
import { Journal } from './journal.js';
import { Hindsight } from './past/hindsight.js';
import { HeadSigner } from './signing/head-signer.js';
import { SigningKeys } from './signing/signing-keys.js';
import { PastBooks } from './past/past-books.js';
import { JournalController } from './journal.controller.js';

/** Global: every module appends. The composition root makes the journal, with the projections of all floors. */
@Module({})
export class JournalModule {
  static forRoot(journal: Journal, keys: SigningKeys, signer: HeadSigner, readMarks: ReadMarks): DynamicModule {
    return {
      module: JournalModule,
      global: true,
      controllers: [JournalController],
      providers: [
        { provide: Journal, useValue: journal },
        { provide: SigningKeys, useValue: keys },
        { provide: HeadSigner, useValue: signer },
        { provide: READ_MARKS, useValue: readMarks },
        BookMark,
        { provide: STANDING, useExisting: BookMark },
        PastBooks,
        Hindsight,
      ],
      exports: [Journal, SigningKeys, HeadSigner, READ_MARKS, STANDING, Hindsight],
    };
  }
}
