import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesService, ProposedChangeView } from '../changes/index.js';
import { Answers, Book, By, IdParam, May, type Caller } from '../platform/index.js';
import { RevocationRequest } from './recoveries.requests.js';
import { revocationFacts } from './revocation.changes.js';
import { proposeRevocation } from './revocation.rules.js';

@ApiTags('Recuperi')
@Controller('grants')
export class RevocationsController {
  constructor(
    private readonly book: Book,
    private readonly changes: ChangesService,
  ) {}

  @Post(':id/revocation')
  @May('analyst', 'approver')
  @Answers(ProposedChangeView, {
    status: 201,
    summary: 'Proposes to take a grant back, reaching what was paid',
    description:
      'When another person approves: requests in progress are rejected as far as needed, what is outstanding is reduced, the rest is ordered back from the newest payments. `effects` says beforehand which.',
  })
  revoke(@By() caller: Caller, @IdParam('grant') id: string, @Body() request: RevocationRequest): Promise<ProposedChangeView> {
    const { amount = null, cause, dueOn, reason } = request;
    return this.book.write(caller, async (tx) => {
      const facts = await revocationFacts(tx, id, tx.today);
      return this.changes.propose(tx, proposeRevocation({ amount, cause, dueOn }, facts), reason);
    });
  }
}
