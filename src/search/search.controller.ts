import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Book, In, SignedIn, type Language } from '../platform/index.js';
import { searchBook } from './search.queries.js';
import { FoundView, SearchQuery } from './search.views.js';

@ApiTags('Ricerca')
@Controller('search')
export class SearchController {
  constructor(private readonly book: Book) {}

  @Get()
  @SignedIn()
  @Answers(FoundView, {
    summary: 'Finds any thing of the book by what people call it, twenty at most',
    description:
      'A hub by code, name, seat or codice fiscale; a grant by id, CUP, CLP, decree or convenzione; a disbursement by id, protocol or number of its payment order; a recovery by id; an act by reference or title; `#123` an entry. What is named exactly comes first. Capitals do not count, and a letter without accent finds those with one.',
  })
  async search(@Query() { q }: SearchQuery, @In() language: Language): Promise<FoundView> {
    return { items: await this.book.read((view) => searchBook(view, q, language)) };
  }
}
