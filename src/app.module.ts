import { Module, type DynamicModule } from '@nestjs/common';
import { accessSchema, AccessModule, admit, projectAccess } from './access/index.js';
import { ApprovalsModule, ApprovalsTables1767225600030, projectProposals, ProposalRow, recordAttempt, type ProposalKind } from './approvals/index.js';
import { actProposals, ActRow, DecreeModule, DecreeTables1767225600070, projectActs } from './decree/index.js';
import {
  DisbursementRow,
  DisbursementsModule,
  disbursementProposals,
  DisbursementStepRow,
  DisbursementsTables1767225600090,
  DisbursementTotalRow,
  projectDisbursements,
  reversalProposals,
  ReversalRow,
} from './disbursements/index.js';
import { grantProposals, GrantRow, GrantsModule, GrantsTables1767225600080, projectGrants, reductionProposals, ReductionRow } from './grants/index.js';
import { HubRow, HubsModule, HubsTables1767225600060, projectHubs } from './hubs/index.js';
import { Journal, JournalModule, JournalRow, JournalTables1767225600010 } from './journal/index.js';
import { AccountDayRow, AccountRow, LedgerTables1767225600020, MovementRow, projectLedger } from './ledger/index.js';
import { OverviewModule } from './overview/index.js';
import { Clock, DatabaseModule, idempotencySchema, type BookHooks, type Config, type Mode, type Schema } from './platform/index.js';
import { CollectionRow, projectRecoveries, RecoveriesModule, RecoveriesTables1767225600100, recoveryProposals, RecoveryRow } from './recoveries/index.js';
import { ReportsModule } from './reports/index.js';
import { projectTranches, TrancheRow, TranchesTables1767225600050 } from './tranches/index.js';

/** Tables and migrations of every floor, lowest first. */
export const schema: Schema = {
  entities: [
    ...[...idempotencySchema.entities, JournalRow, AccountRow, AccountDayRow, MovementRow, ProposalRow, ...accessSchema.entities, TrancheRow],
    ...[HubRow, ActRow, GrantRow, ReductionRow, DisbursementRow, DisbursementStepRow, DisbursementTotalRow, ReversalRow],
    ...[RecoveryRow, CollectionRow],
  ],
  migrations: [
    ...[...idempotencySchema.migrations, JournalTables1767225600010, LedgerTables1767225600020, ApprovalsTables1767225600030],
    ...[...accessSchema.migrations, TranchesTables1767225600050, HubsTables1767225600060, DecreeTables1767225600070],
    ...[GrantsTables1767225600080, DisbursementsTables1767225600090, RecoveriesTables1767225600100],
  ],
};

/** The book's journal with the projections of every floor, lowest first: the ledger refuses before anything else is written. */
export const journal = new Journal([
  projectLedger,
  projectProposals,
  projectAccess,
  projectTranches,
  projectHubs,
  projectActs,
  projectGrants,
  projectDisbursements,
  projectRecoveries,
]);

/** Everything that one person proposes and another decides. */
const proposalKinds: readonly ProposalKind[] = [actProposals, grantProposals, reductionProposals, disbursementProposals, reversalProposals, recoveryProposals];

const hooks: BookHooks = {
  admit,
  onAttempt: (tx, refusal) => recordAttempt(tx, journal, refusal),
  beforeCommit: async () => undefined,
};

export interface AppOptions {
  config: Config;
  /** `read` opens the book beside a running server and changes nothing. */
  mode?: Mode;
  clock?: Clock;
}

@Module({})
export class AppModule {
  static forRoot({ config, mode = 'write', clock = new Clock() }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ config, schema, mode, hooks, clock }),
        JournalModule.forRoot(journal),
        ApprovalsModule.forRoot(proposalKinds),
        AccessModule,
        HubsModule,
        DecreeModule,
        GrantsModule,
        DisbursementsModule,
        RecoveriesModule,
        OverviewModule,
        ReportsModule,
      ],
    };
  }
}
