import type { CalendarDate, Role } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { personsTable, type PersonRow } from './access.entity.js';

interface Added {
  roles: Role[];
  until: CalendarDate | null;
  commitment: string;
}

/** The only writer of `persons`. What people sign in with is no history and stands in `op_` tables. */
export function projectAccess(tx: Tx, entry: Entry): Promise<void> | undefined {
  const { kind, seq, subject: id } = entry;
  const { after } = entry.payload;
  switch (kind) {
    case 'person-added/1': {
      const { roles, until, commitment } = after as unknown as Added;
      return personsTable.insert(tx, { id, seq, roles, disabled: false, until, commitment, erased: false, version: seq });
    }
    case 'person-changed/1':
    case 'person-changed/2':
    case 'person-erased/1':
      return personsTable.update(tx, { id }, { ...(after as unknown as Partial<PersonRow>), version: seq });
    case 'credential-enrolled/1':
    case 'enrolment-issued/1':
    case 'token-issued/1':
    case 'token-issued/2':
    case 'token-revoked/1':
      return personsTable.update(tx, { id }, { version: seq });
    default:
      return undefined;
  }
}
