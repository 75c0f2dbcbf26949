import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Schema } from '../platform/index.js';
import { accessEntities } from './access.entity.js';
import { AccessTables1767225600040, PersonErasure1767225600220, ProviderSessions1767225600240, SealedWaysIn1767225600250 } from './access.migrations.js';
import { EnrolPageController } from './enrolment/enrol-page.controller.js';
import { EnrolmentService } from './enrolment/enrolment.service.js';
import { EnrolmentsController } from './enrolment/enrolments.controller.js';
import { RedemptionService } from './enrolment/redemption.service.js';
import { ErasureService } from './people/erasure.service.js';
import { NamesController } from './people/names.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleWaysInController } from './people/people-ways-in.controller.js';
import { PeopleService } from './people/people.service.js';
import { ProviderController } from './provider/provider.controller.js';
import { Provider } from './provider/provider.js';
import { ProviderSignInService } from './provider/provider-sign-in.service.js';
import { SessionSecret } from './secrets.js';
import { AccessGuard } from './sign-in/access.guard.js';
import { MeController } from './sign-in/me.controller.js';
import { OwnWaysInController } from './sign-in/own-ways-in.controller.js';
import { Passwords } from './sign-in/passwords.js';
import { SessionsController } from './sign-in/sessions.controller.js';
import { SessionsService } from './sign-in/sessions.service.js';
import { TokensService } from './sign-in/tokens.service.js';
import { WaysInService } from './sign-in/ways-in.service.js';

export const accessSchema: Schema = {
  entities: accessEntities,
  migrations: [AccessTables1767225600040, PersonErasure1767225600220, ProviderSessions1767225600240, SealedWaysIn1767225600250],
};

/** People, roles, sign-in; and the guard of every route of the application. */
@Module({
  controllers: [EnrolPageController, EnrolmentsController, SessionsController, ProviderController, MeController, OwnWaysInController, NamesController, PeopleController, PeopleWaysInController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    EnrolmentService,
    ErasureService,
    Passwords,
    PeopleService,
    Provider,
    ProviderSignInService,
    RedemptionService,
    SessionSecret,
    SessionsService,
    TokensService,
    WaysInService,
  ],
  exports: [EnrolmentService, ErasureService, PeopleService, SessionSecret, TokensService],
})
export class AccessModule {}
