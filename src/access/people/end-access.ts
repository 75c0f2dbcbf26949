import type { Tx } from '../../platform/index.js';
import { dropUnusedLinks } from '../enrolment/enrolment-links.js';
import { endSessions } from '../sign-in/sessions.js';
import { endTokens } from '../sign-in/tokens.js';

/** Everything with which a person could come in. The password stays, for the day on which somebody enables again. */
export async function endAccess(tx: Tx, id: string): Promise<void> {
  await endSessions(tx, id);
  await endTokens(tx, id);
  await dropUnusedLinks(tx, id);
}
