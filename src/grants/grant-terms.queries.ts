import { numberOf, type CalendarDate } from '../kernel/index.js';
import type { View } from '../platform/index.js';
import { grantTermsTable, type GrantTermsRow } from './grant.entity.js';
import { termsAt } from './grant-terms.rules.js';

/** All the terms that some grants have had, each oldest first, in one statement. Every grant has some. */
export async function termsOfGrants(view: View, grants: readonly string[]): Promise<Map<string, GrantTermsRow[]>> {
  const found = new Map<string, GrantTermsRow[]>(grants.map((id) => [id, []]));
  if (found.size === 0) return found;
  const places = [...found].map(() => '?').join(', ');
  const rows = await grantTermsTable.select(view, `WHERE grant_seq IN (${places}) ORDER BY grant_seq, seq`, ...[...found.keys()].map(numberOf));
  for (const row of rows) found.get(row.grantId)?.push(row);
  return found;
}

/** The terms of a grant in force on a day. @throws Error if there is no such grant: a defect */
export async function termsOn(view: View, grant: string, day: CalendarDate): Promise<GrantTermsRow> {
  return termsAt((await termsOfGrants(view, [grant])).get(grant) ?? [], day);
}
