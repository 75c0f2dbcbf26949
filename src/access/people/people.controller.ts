import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ProposedChangeView } from '../../changes/index.js';
import {
  AnswerHoldsSecret,
  Answers,
  ApiPage,
  By,
  cursorKey,
  ExpectedVersion,
  IdParam,
  IfMatch,
  ListQuery,
  May,
  page,
  setETag,
  type Caller,
  type Page,
} from '../../platform/index.js';
import { AddedPersonView, EnrolmentLinkView, PersonView, personView } from '../access.views.js';
import { EnrolmentService } from '../enrolment/enrolment.service.js';
import { ErasureService } from './erasure.service.js';
import { PeopleService } from './people.service.js';
import { AddPersonRequest, ChangePersonRequest, ErasePersonRequest } from './people.requests.js';

@ApiTags('Persone')
@Controller('users')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly enrolments: EnrolmentService,
    private readonly erasure: ErasureService,
  ) {}

  @Get()
  @May('admin', 'auditor')
  @ApiPage(PersonView, { summary: 'The people who may use the book, in the order in which they were added' })
  async list(@Query() query: ListQuery): Promise<Page<PersonView>> {
    const [after] = cursorKey(query.cursor, 'number') ?? [0];
    const rows = await this.people.listPeople(after, query.limit + 1);
    return page(rows, query.limit, ({ seq }) => [seq], personView);
  }

  @Get(':id')
  @May('admin', 'auditor')
  @Answers(PersonView, { summary: 'One person', etag: true })
  async one(@IdParam('person') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonView> {
    const person = await this.people.getPerson(id);
    setETag(reply, person.version);
    return personView(person);
  }

  @Post()
  @May('admin')
  @AnswerHoldsSecret()
  @Answers(AddedPersonView, {
    summary: 'Add a person; the answer holds a one-time link, shown once',
    description: 'Once there is a second administrator, the roles of analyst, approver and admin wait for that one: `proposedChange`.',
    status: 201,
    etag: true,
  })
  async add(
    @By() caller: Caller,
    @Body() { email, name, roles, until, reason }: AddPersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedPersonView> {
    const { person, enrolment, proposedChange } = await this.people.addPerson(caller, { email, name, roles, until: until ?? null, reason: reason ?? null });
    setETag(reply, person.version);
    return { ...personView(person), enrolment, proposedChange };
  }

  @Patch(':id')
  @May('admin')
  @Answers(PersonView, {
    summary: 'Change roles, or disable or enable a person',
    description:
      'Once there is a second administrator, what gives the role of analyst, approver or admin, or lets in again somebody who holds one, waits for that one as a whole: 202 with the change.',
    etag: true,
    proposes: ProposedChangeView,
  })
  async change(
    @By() caller: Caller,
    @IdParam('person') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason, ...patch }: ChangePersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView | ProposedChangeView> {
    const changed = await this.people.changePerson(caller, id, expected, patch, reason);
    if ('proposed' in changed) {
      void reply.status(202);
      return changed.proposed;
    }
    setETag(reply, changed.person.version);
    return personView(changed.person);
  }

  @Post(':id/enrolment')
  @May('admin')
  @AnswerHoldsSecret()
  @Answers(EnrolmentLinkView, { summary: 'A new one-time link, for a lost link or a forgotten password', status: 201 })
  async renewEnrolment(@By() caller: Caller, @IdParam('person') id: string): Promise<EnrolmentLinkView> {
    return this.enrolments.renew(caller, id);
  }

  @Post(':id/erasure')
  @May('admin')
  @Answers(PersonView, {
    summary: 'Erase name and e-mail of a person, when the law asks for it; this is never undone',
    description:
      'The person must be disabled, and whoever disabled the person is not the one who erases: another administrator does, or the operator of the machine. What the person did stays in the book, under the code alone. Reasons are never erased.',
    etag: true,
  })
  async erase(
    @By() caller: Caller,
    @IdParam('person') id: string,
    @Body() { reason }: ErasePersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    const person = await this.erasure.erase(caller, id, reason);
    setETag(reply, person.version);
    return personView(person);
  }
}
