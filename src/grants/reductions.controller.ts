import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Book, IdParam, SignedIn } from '../platform/index.js';
import { getReduction } from './grants.queries.js';
import { ReductionView, reductionView } from './grants.views.js';

@ApiTags('Concessioni')
@Controller('reductions')
export class ReductionsController {
  constructor(private readonly book: Book) {}

  @Get(':id')
  @SignedIn()
  @Answers(ReductionView, { summary: 'One reduction' })
  async get(@IdParam('reduction') id: string): Promise<ReductionView> {
    return reductionView(await this.book.read((view) => getReduction(view, id)));
  }
}
