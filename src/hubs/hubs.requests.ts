import type { CalendarDate } from '../kernel/index.js';
import { AsOfListQuery, ChoiceField, CodeField, DayField, ListField, PercentField, ReasonField, TextField } from '../platform/index.js';
import { HUB_KINDS, HUB_STATUSES, type HubKind, type HubStatus } from './hub.entity.js';
import { SETTABLE_STATUSES, type SettableStatus } from './hub-status.rules.js';
import { HUB_CODE, HUB_CODE_SAYS } from './hubs.rules.js';

export class HubsQuery extends AsOfListQuery {
  @CodeField({ optional: true, example: 'CC', description: 'Only hubs of this tranche.' })
  tranche?: string;

  @ChoiceField(HUB_STATUSES, { optional: true, description: 'Only hubs in this status.' })
  status?: HubStatus;

  @TextField({ max: 100, optional: true, description: 'Text in code, name, seat or codice fiscale.', example: 'artes' })
  q?: string;
}

export class PartnerRequest {
  @TextField({ max: 300, description: 'Legal name.', example: 'Università degli Studi di Esempio' })
  name!: string;

  @TextField({ max: 40, description: 'Codice fiscale.', example: '00743110157' })
  taxCode!: string;
}

export class LocalisationRequest {
  @TextField({ min: 2, max: 2, pattern: /^[0-9]{2}$/, description: 'ISTAT code of the region.', example: '09' })
  region!: string;

  @PercentField({ description: 'Share of the money that goes there.', example: 100 })
  percent!: number;
}

export const NAME = { max: 300, description: 'Legal name.', example: 'Centro di competenza di esempio S.c.a r.l.' } as const;
export const SEAT = { max: 200, description: 'Where it sits.', example: 'Pisa, Toscana' } as const;
export const TAX_CODE = { max: 40, description: "The coordinator's codice fiscale.", example: '00743110157' } as const;
export const IBAN = { max: 42, description: 'Where it is paid.', example: 'IT60X0542811101000000123456' } as const;

export class RegisterHubRequest {
  @TextField({ max: 16, pattern: HUB_CODE, says: HUB_CODE_SAYS, description: 'Its code, which never changes.', example: 'RETE-52' })
  code!: string;

  @TextField({ ...NAME, optional: true, nullable: true })
  name?: string | null;

  @ChoiceField(HUB_KINDS, { description: 'What kind of hub.' })
  kind!: HubKind;

  @CodeField({ optional: true, nullable: true, example: 'POLI', description: 'The tranche that it is in, if any.' })
  tranche?: string | null;

  @TextField({ ...SEAT, optional: true, nullable: true })
  seat?: string | null;

  @DayField({ optional: true, description: 'The day from which it is in the register, and in its tranche; today when absent.', example: '2024-01-15' })
  registeredOn?: CalendarDate;

  @ReasonField()
  reason!: string;
}

/** JSON merge-patch: absent is unchanged. */
export class ChangeHubRequest {
  @ChoiceField(SETTABLE_STATUSES, {
    optional: true,
    description: '`suspended` stops its money, `identified` lets it run on, `closed` ends it: it must have nothing in progress, and two people open it again. By itself, without other fields.',
    example: 'suspended',
  })
  status?: SettableStatus;

  @TextField({ ...NAME, optional: true })
  name?: string;

  @TextField({ ...SEAT, optional: true, nullable: true })
  seat?: string | null;

  @TextField({ ...TAX_CODE, optional: true })
  taxCode?: string;

  @TextField({ ...IBAN, optional: true })
  iban?: string;

  @ListField(() => PartnerRequest, { max: 100, optional: true, description: 'The bodies that take part beside the coordinator.' })
  partners?: PartnerRequest[];

  @ListField(() => LocalisationRequest, { max: 20, min: 1, optional: true, nullable: true, description: 'Where its money goes; sums to 100.' })
  localisation?: LocalisationRequest[] | null;

  @ReasonField()
  reason!: string;
}
