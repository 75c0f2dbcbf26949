import { Body, Controller, Get, Post, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Noun } from '../kernel/index.js';
import { Hindsight } from '../journal/index.js';
import { Answers, ApiPage, By, cursorKey, IdParam, May, NumberParam, page, SignedIn, TakesFile, UploadedFile, type Caller, type Page } from '../platform/index.js';
import type { DocumentHolder } from './document-holder.js';
import { MAX_DOCUMENT_BYTES } from './document.rules.js';
import { listDocuments } from './documents.queries.js';
import { AttachDocumentRequest, DocumentsQuery } from './documents.requests.js';
import { DocumentsService } from './documents.service.js';
import { documentView, DocumentView } from './documents.views.js';

const FILE = 'A PDF, P7M, XML, JPEG, PNG or TIFF file of at most 25 MiB.';

/** Documents of one kind of thing, on its own paths. */
export function attachingController(holder: DocumentHolder): Type<object> {
  const { of, plural, byNumber, subjectOf } = holder;
  const HolderParam = (): ParameterDecorator => (byNumber ? NumberParam('id', `Number of the entry of the ${of}.`) : IdParam(of as Noun));

  @ApiTags('Documenti')
  @Controller(plural)
  class AttachingController {
    constructor(
      private readonly documents: DocumentsService,
      private readonly hindsight: Hindsight,
    ) {}

    @Get(':id/documents')
    @SignedIn()
    @ApiPage(DocumentView, { summary: 'What is attached to it, in the order of the book' })
    list(@HolderParam() id: string | number, @Query() { limit, cursor, atEntry }: DocumentsQuery): Promise<Page<DocumentView>> {
      const after = cursorKey(cursor, 'number')?.[0] ?? 0;
      return this.hindsight.at({ atEntry }, async (view) => {
        await subjectOf(view, String(id));
        return page(await listDocuments(view, of, String(id), after, limit + 1), limit, ({ seq }) => [seq], documentView);
      });
    }

    @Post(':id/documents')
    @May('analyst', 'approver')
    @TakesFile({ maxBytes: MAX_DOCUMENT_BYTES, description: FILE, fields: AttachDocumentRequest })
    @Answers(DocumentView, {
      status: 201,
      summary: 'Attaches a document to it',
      description: 'What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.',
    })
    async attach(
      @By() caller: Caller,
      @HolderParam() id: string | number,
      @UploadedFile() file: UploadedFile,
      @Body() request: AttachDocumentRequest,
    ): Promise<DocumentView> {
      return documentView(await this.documents.attach(caller, holder, String(id), file, request.reason ?? null));
    }
  }
  // The API's operation ids are made of class and method names.
  Object.defineProperty(AttachingController, 'name', { value: `${of[0]?.toUpperCase()}${of.slice(1)}DocumentsController` });
  return AttachingController;
}
