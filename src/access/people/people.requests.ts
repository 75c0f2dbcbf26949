import { ROLES, type CalendarDate, type Role } from '../../kernel/index.js';
import { ChoiceListField, DayField, FlagField, ListQuery, ReasonField, TextField } from '../../platform/index.js';

export class NamesQuery extends ListQuery {
  @TextField({
    ...{ max: 1200, pattern: /^P-[1-9][0-9]{0,8}(,P-[1-9][0-9]{0,8}){0,99}$/, optional: true },
    description: 'Only these, at most 100; ids that are nobody\'s are left out.',
    example: 'P-57,P-58',
    says: { it: 'Fino a 100 identificativi di persone, separati da virgole: "P-57,P-58".', en: 'At most 100 ids of people, with commas between them: "P-57,P-58".' },
  })
  ids?: string;
}

export class AddPersonRequest {
  @TextField({ min: 3, max: 254, description: 'Kept in lower case; nobody else has it.', example: 'ada.rossi@ente.example' })
  email!: string;

  @TextField({ max: 200, description: 'Name and surname.', example: 'Ada Rossi' })
  name!: string;

  @ChoiceListField(ROLES, { min: 1, description: 'What the person is allowed.' })
  roles!: Role[];

  @DayField({ optional: true, nullable: true, description: 'The last day on which the person may sign in.' })
  until?: CalendarDate | null;

  @ReasonField({ optional: true })
  reason?: string;
}

export class ErasePersonRequest {
  @ReasonField()
  reason!: string;
}

export class ChangePersonRequest {
  @ChoiceListField(ROLES, { min: 1, optional: true, description: 'All the roles that the person then has.' })
  roles?: Role[];

  @FlagField({ optional: true, description: 'True ends the sessions and tokens of the person at once.' })
  disabled?: boolean;

  @DayField({ optional: true, nullable: true, description: 'The last day on which the person may sign in; null takes it away.' })
  until?: CalendarDate | null;

  @ReasonField()
  reason!: string;
}
