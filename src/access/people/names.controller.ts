import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiPage, Book, cursorKey, page, SignedIn, type Page } from '../../platform/index.js';
import { listNames } from '../access.queries.js';
import { PersonNameView } from '../access.views.js';
import { NamesQuery } from './people.requests.js';

/** Who the people are by whom things were done: names alone, for everybody who reads. */
@ApiTags('Persone')
@Controller('people')
export class NamesController {
  constructor(private readonly book: Book) {}

  @Get()
  @SignedIn()
  @ApiPage(PersonNameView, { summary: 'The names of the people by whom things were done, in the order in which they were added' })
  async list(@Query() { ids, limit, cursor }: NamesQuery): Promise<Page<PersonNameView>> {
    const [after] = cursorKey(cursor, 'number') ?? [0];
    const rows = await this.book.read((view) => listNames(view, ids?.split(',') ?? null, after, limit + 1));
    return page(rows, limit, ({ seq }) => [seq], ({ id, name }) => ({ id, name }));
  }
}
