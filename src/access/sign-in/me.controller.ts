import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerHoldsSecret, Answers, By, SignedIn, type Caller } from '../../platform/index.js';
import { IssuedTokenView, MeView, meView } from '../access.views.js';
import { PeopleService } from '../people/people.service.js';
import { IssueTokenRequest } from './sign-in.requests.js';
import { TokensService } from './tokens.service.js';

@ApiTags('Accesso')
@Controller('me')
export class MeController {
  constructor(
    private readonly people: PeopleService,
    private readonly tokens: TokensService,
  ) {}

  @Get()
  @SignedIn()
  @Answers(MeView, { summary: 'Who am I, and what may I do' })
  async me(@By() { actor }: Caller): Promise<MeView> {
    const person = await this.people.getPerson(actor.id);
    return meView({ ...person, roles: [...actor.roles] });
  }

  @Post('tokens')
  @SignedIn()
  @AnswerHoldsSecret()
  @Answers(IssuedTokenView, { summary: 'Issue a token for a program of one’s own; it is shown once', status: 201 })
  async issueToken(@By() caller: Caller, @Body() { days }: IssueTokenRequest): Promise<IssuedTokenView> {
    return this.tokens.issueOwn(caller, days);
  }
}
