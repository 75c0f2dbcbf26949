import type { Role } from '../kernel/index.js';

/** One person of each role, and a second one where two are needed. They are invented: their addresses cannot exist (RFC 2606). */
export interface Person {
  key: PersonKey;
  email: string;
  name: string;
  roles: readonly Role[];
}

export type PersonKey = 'admin' | 'secondAdmin' | 'analyst' | 'secondAnalyst' | 'approver' | 'secondApprover' | 'committee' | 'auditor';

/** The administrator comes first, since the others are added by that one. */
export const PEOPLE: readonly [Person, ...Person[]] = [
  person('admin', 'amministratore', 'Ada Amministratrice', 'admin'),
  person('analyst', 'analista', 'Anna Analista', 'analyst'),
  person('secondAnalyst', 'analista2', 'Aldo Analista', 'analyst'),
  person('approver', 'approvatore', 'Piera Approvatrice', 'approver'),
  person('secondApprover', 'approvatore2', 'Paolo Approvatore', 'approver'),
  person('committee', 'cabina', 'Carla Cabina di regia', 'committee'),
  person('auditor', 'revisore', 'Remo Revisore', 'auditor'),
  // Last: from the second administrator on, the roles that move money wait for a confirmation.
  person('secondAdmin', 'amministratore2', 'Aroldo Amministratore', 'admin'),
];

function person(key: PersonKey, mailbox: string, name: string, role: Role): Person {
  return { key, email: `${mailbox}@dimostrazione.example`, name: `${name} (persona inventata)`, roles: [role] };
}
