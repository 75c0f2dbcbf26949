import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers, CONFIG, Public, type Config } from '../../platform/index.js';
import { MeView, meView } from '../access.views.js';
import { setSessionCookie } from '../sign-in/session-cookie.js';
import { sayingWhen } from '../sign-in/too-many.js';
import { EnrolRequest } from './enrolment.requests.js';
import { RedemptionService } from './redemption.service.js';

@ApiTags('Accesso')
@Controller('enrolments')
export class EnrolmentsController {
  constructor(
    private readonly redemption: RedemptionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @Answers(MeView, { summary: 'Use a one-time link: choose a password and sign in', status: 201 })
  async enrol(@Body() request: EnrolRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    const { session, person } = await sayingWhen(reply, this.redemption.redeem(request));
    setSessionCookie(reply, this.config, session);
    return meView(person);
  }
}
