import { Module, type DynamicModule } from '@nestjs/common';
import type { FindRelatives } from '../journal/index.js';
import { FIND_RELATIVES, TimelineController } from './timeline.controller.js';
import { WordsController } from './words.controller.js';

/** The composition root hands in how each module finds what hangs on a thing. */
@Module({})
export class HistoryModule {
  static forRoot(find: readonly FindRelatives[]): DynamicModule {
    return { module: HistoryModule, controllers: [TimelineController, WordsController], providers: [{ provide: FIND_RELATIVES, useValue: find }] };
  }
}
