import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersFile, attachment, Book, By, May, NumberParam, SignedIn, type Caller } from '../platform/index.js';
import { openContent } from './content.js';
import { getDocument } from './documents.queries.js';
import { WithdrawDocumentRequest } from './documents.requests.js';
import { DocumentsService } from './documents.service.js';
import { documentView, DocumentView } from './documents.views.js';

const ENTRY = 'The entry that attached it.';
/** Whatever a document is, a browser is told to keep it and not to open it. */
const BYTES = 'application/octet-stream';

@ApiTags('Documenti')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly book: Book,
  ) {}

  @Get(':entry')
  @SignedIn()
  @Answers(DocumentView, { summary: 'One document: what it is, of what, by whom' })
  async get(@NumberParam('entry', ENTRY) entry: number): Promise<DocumentView> {
    return documentView(await this.book.read((view) => getDocument(view, entry)));
  }

  @Get(':entry/content')
  @SignedIn()
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @AnswersFile({
    summary: 'The document itself, byte by byte as it was attached',
    description: 'Always a file to keep, never shown in place. If what is kept is not what was attached any more, it is not handed out (404 `content-lost`).',
    mediaType: BYTES,
  })
  async content(@NumberParam('entry', ENTRY) entry: number): Promise<StreamableFile> {
    const { sha256, name, size } = await this.book.read((view) => getDocument(view, entry));
    const bytes = Readable.from(await openContent(this.book, sha256), { objectMode: false });
    return new StreamableFile(bytes, { type: BYTES, disposition: attachment(name), length: size });
  }

  @Post(':entry/withdrawal')
  @May('analyst', 'approver')
  @Answers(DocumentView, { summary: 'Declares that it was attached by mistake', description: 'It stays where it is, with its content, and says so.' })
  async withdraw(@By() caller: Caller, @NumberParam('entry', ENTRY) entry: number, @Body() { reason }: WithdrawDocumentRequest): Promise<DocumentView> {
    return documentView(await this.documents.withdraw(caller, entry, reason));
  }
}
