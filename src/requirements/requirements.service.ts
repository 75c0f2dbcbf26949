import { Injectable } from '@nestjs/common';
import { ChangesService, type ProposedChangeView } from '../changes/index.js';
import { Journal } from '../journal/index.js';
import { Book, type Caller } from '../platform/index.js';
import { getTranche } from '../tranches/index.js';
import { recordOutcome } from './outcome.rules.js';
import type { Outcome, Requirement } from './requirement.entity.js';
import { proposeRequirement } from './requirement-setting.rules.js';
import { outcomeRow } from './requirements.projection.js';
import { dated, getRequirement, getThing, settingFacts, type DatedOutcome } from './requirements.queries.js';

/** What must be there before money is paid, and what came of asking for it. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly changes: ChangesService,
  ) {}

  /** It applies when another person approves it. */
  propose(caller: Caller, requirement: Requirement, reason: string): Promise<ProposedChangeView> {
    return this.book.write(caller, async (tx) => {
      const { code, tranche } = requirement;
      if (tranche !== null) await getTranche(tx, tranche);
      return this.changes.propose(tx, proposeRequirement(requirement, await settingFacts(tx, code)), reason);
    });
  }

  record(caller: Caller, outcome: Outcome, reason: string): Promise<DatedOutcome> {
    return this.book.write(caller, async (tx) => {
      const thing = await getThing(tx, outcome.subject);
      const requirement = outcome.requirement === null ? null : await getRequirement(tx, outcome.requirement);
      const row = outcomeRow(await this.journal.append(tx, recordOutcome(outcome, { thing, requirement, today: tx.today }, reason)));
      const [recorded] = await dated(tx, [row]);
      return recorded as DatedOutcome;
    });
  }
}
