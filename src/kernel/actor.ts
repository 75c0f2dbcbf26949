/** The five roles of people. Their rights: `docs/roles.md`; who may call a route is said on the route. */
export const ROLES = ['analyst', 'approver', 'committee', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The roles in Italian, for people. */
export const ROLE_WORDS: Record<Role, string> = {
  analyst: 'analista',
  approver: 'approvatore',
  committee: 'Cabina di regia',
  auditor: 'revisore',
  admin: 'amministratore',
};

/** Roles that touch money: giving one is itself a matter of trust. */
export const MONEY_ROLES: readonly Role[] = ['analyst', 'approver'];

/**
 * Who acts: a person (`P-12`), the machine's operator on the command line (`operator:<os user>`),
 * or `system`, which opens the book and loads `data/` and may do nothing else.
 */
export interface Actor {
  id: string;
  roles: readonly Role[];
}

export const SYSTEM: Actor = { id: 'system', roles: [] };

export function operator(osUser: string): Actor {
  return { id: `operator:${osUser}`, roles: [] };
}
