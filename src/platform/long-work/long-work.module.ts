import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { CONFIG } from '../database/database.module.js';
import { EventsController } from './events.controller.js';
import { LongWork } from './long-work.js';
import { WorkEvents } from './work-events.js';

/** Long work in threads of its own, and how far it is. */
@Global()
@Module({
  controllers: [EventsController],
  providers: [
    { provide: LongWork, inject: [CONFIG, Clock], useFactory: (config: Config, clock: Clock) => new LongWork(config, clock) },
    { provide: WorkEvents, useFactory: () => new WorkEvents() },
  ],
  exports: [LongWork, WorkEvents],
})
export class LongWorkModule {}
