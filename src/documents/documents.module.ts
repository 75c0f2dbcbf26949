import { Module, type DynamicModule } from '@nestjs/common';
import { attachingController } from './attaching.controller.js';
import type { DocumentHolder } from './document-holder.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

/** The composition root hands in the kinds of things to which documents are attached. */
@Module({})
export class DocumentsModule {
  static forRoot(holders: readonly DocumentHolder[]): DynamicModule {
    return { module: DocumentsModule, controllers: [...holders.map(attachingController), DocumentsController], providers: [DocumentsService] };
  }
}
