import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Book, IdParam, SignedIn } from '../platform/index.js';
import { getReversal } from './disbursements.queries.js';
import { ReversalView, reversalView } from './disbursements.views.js';

@ApiTags('Erogazioni')
@Controller('reversals')
export class ReversalsController {
  constructor(private readonly book: Book) {}

  @Get(':id')
  @SignedIn()
  @Answers(ReversalView, { summary: 'One reversal' })
  async get(@IdParam('reversal') id: string): Promise<ReversalView> {
    return reversalView(await this.book.read((view) => getReversal(view, id)));
  }
}
