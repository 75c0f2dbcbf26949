import { Module, type DynamicModule } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';
import { CHANGES, ChangesService, type ChangeKinds } from './changes.service.js';

/** Global: whatever module has something that one person may not change alone proposes it here. */
@Module({})
export class ChangesModule {
  static forRoot(kinds: ChangeKinds): DynamicModule {
    return {
      module: ChangesModule,
      global: true,
      controllers: [ChangesController],
      providers: [ChangesService, { provide: CHANGES, useValue: kinds }],
      exports: [ChangesService],
    };
  }
}
