import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { accessSchema, AccessModule, admit, checkAccess, personRolesChanges, projectAccess, sealsCheck, SessionSecret } from './access/index.js';
import { AuditModule } from './audit/index.js';
import {
  ApprovalsModule,
  ApprovalsTables1767225600030,
  ProposalDecides1767225600110,
  projectProposals,
  ProposalRow,
  recordAttempt,
  type ProposalKind,
} from './approvals/index.js';
import { ChangeRow, changeProposals, getChange, ChangesModule, ChangesTables1767225600120, projectChanges, type ChangeKind, changeRelatives } from './changes/index.js';
import { actProposals, ActRow, getAct, ActControls1767225600142, DecreeModule, DecreeTables1767225600070, projectActs, actRelatives } from './decree/index.js';
import {
  DisbursementRow,
  DisbursementsModule,
  disbursementProposals,
  effectsOnPayee,
  effectsOnTerms,
  DisbursementStepRow,
  DisbursementsTables1767225600090,
  DisbursementTotalRow,
  getDisbursement,
  projectDisbursements,
  reversalProposals,
  ReversalRow,
  RequestsAsTheyCome1767225600170,
  SuspensionRow,
  disbursementRelatives,
} from './disbursements/index.js';
import {
  GrantClosing1767225600143,
  GrantControls1767225600141,
  grantProposals,
  GrantRow,
  GrantsModule,
  GrantsTables1767225600080,
  GrantTerms1767225600140,
  grantTermsChanges,
  GrantTermsRow,
  getGrant,
  getReduction,
  projectGrants,
  reductionProposals,
  ReductionRow,
  grantRelatives,
} from './grants/index.js';
import { checkDocuments, ContentPieceRow, DocumentRow, DocumentsModule, DocumentsTables1767225600210, projectDocuments, type DocumentHolder } from './documents/index.js';
import { HistoryModule } from './history/index.js';
import { hubPayeeChanges, hubStatusChanges, HubRow, HubsModule, HubStatuses1767225600130, HubStatusRow, HubsTables1767225600060, projectHubs, hubRelatives } from './hubs/index.js';
import {
  HeadSignatureRow,
  HeadSigner,
  heldKeysCheck,
  Journal,
  JournalModule,
  JournalRow,
  JournalTables1767225600010,
  projectSigningKeys,
  SigningKeyRow,
  SigningKeys,
  SigningTables1767225600200,
  type BookCheck,
  type FindRelatives,
  type Projection,
} from './journal/index.js';
import { NotFound } from './kernel/index.js';
import { AccountDayRow, AccountRow, LedgerTables1767225600020, MovementRow, projectLedger, movementRelatives } from './ledger/index.js';
import { OverviewModule } from './overview/index.js';
import { Clock, DatabaseModule, idempotencySchema, LongWorkModule, type BookHooks, type Config, type Mode, type Schema, type View } from './platform/index.js';
import {
  CollectionRow,
  getRecovery,
  projectRecoveries,
  RecoveriesModule,
  RecoveriesTables1767225600100,
  RecoveryDays1767225600180,
  recoveryProposals,
  RecoveryRow,
  revocationChanges,
  recoveryRelatives,
} from './recoveries/index.js';
import { projectReports, PublishedReportRow, PublishedReports1767225600190, ReportsModule, readMarks } from './reports/index.js';
import { SearchModule } from './search/index.js';
import { getOutcome, OutcomeRow, projectRequirements, requirementChanges, RequirementRow, RequirementsModule, RequirementsTables1767225600150, requirementRelatives } from './requirements/index.js';
import { projectTranches, TrancheRow, TranchesTables1767225600050, trancheRelatives } from './tranches/index.js';

/** Tables and migrations of every floor, lowest first. */
export const schema: Schema = {
  entities: [
    ...[...idempotencySchema.entities, JournalRow, SigningKeyRow, HeadSignatureRow, AccountRow, AccountDayRow, MovementRow, ProposalRow, ChangeRow],
    ...[...accessSchema.entities, TrancheRow, HubStatusRow],
    ...[HubRow, ActRow, GrantRow, GrantTermsRow, ReductionRow, RequirementRow, OutcomeRow],
    ...[DisbursementRow, DisbursementStepRow, SuspensionRow, DisbursementTotalRow, ReversalRow],
    ...[RecoveryRow, CollectionRow, PublishedReportRow, DocumentRow, ContentPieceRow],
  ],
  migrations: [
    ...[...idempotencySchema.migrations, JournalTables1767225600010, LedgerTables1767225600020, ApprovalsTables1767225600030],
    ...[...accessSchema.migrations, TranchesTables1767225600050, HubsTables1767225600060, DecreeTables1767225600070],
    ...[GrantsTables1767225600080, DisbursementsTables1767225600090, RecoveriesTables1767225600100],
    ...[ProposalDecides1767225600110, ChangesTables1767225600120, HubStatuses1767225600130],
    ...[GrantTerms1767225600140, GrantControls1767225600141, ActControls1767225600142, GrantClosing1767225600143, RequirementsTables1767225600150],
    ...[RequestsAsTheyCome1767225600170, RecoveryDays1767225600180, PublishedReports1767225600190, SigningTables1767225600200, DocumentsTables1767225600210],
  ].sort(byNumber),
};

/** A module lists its migrations together, whenever they came; they run in the order of the numbers that end their names. */
function byNumber(...names: [{ name: string }, { name: string }]): number {
  const [one, other] = names.map(({ name }) => Number(/\d+$/.exec(name)?.[0])) as [number, number];
  return one - other;
}

/** The projections of every floor, lowest first: the ledger refuses before anything else is written. */
const projections: readonly Projection[] = [
  ...[projectSigningKeys, projectLedger, projectProposals, projectChanges, projectAccess, projectTranches, projectHubs],
  ...[projectActs, projectGrants, projectRequirements, projectDisbursements, projectRecoveries, projectReports, projectDocuments],
];

/** A book's journal, and what verification looks at besides. It remembers what it appended, so each opened book has its own. */
const bookJournal = (): Journal => new Journal(projections, [checkAccess, checkDocuments]);

/** For replaying and comparing where no book is opened to be written. */
export const journal = bookJournal();

/** What one person may not change alone, and what each change does to open things, which a higher floor knows. */
const changeKinds: ReadonlyMap<string, ChangeKind> = new Map(
  [personRolesChanges, hubPayeeChanges(effectsOnPayee), hubStatusChanges, grantTermsChanges(effectsOnTerms), requirementChanges, revocationChanges].map((kind) => [kind.of, kind]),
);

/** Everything that one person proposes and another decides. */
const proposalKinds: readonly ProposalKind[] = [
  changeProposals(changeKinds),
  ...[actProposals, grantProposals, reductionProposals, disbursementProposals, reversalProposals, recoveryProposals],
];

const NO_DOCUMENTS_OF_ROLES = {
  it: 'Alle modifiche dei ruoli di una persona non si allegano documenti: resterebbero quando il suo nome viene cancellato.',
  en: 'No documents are attached to changes of a person’s roles: they would stay when the name is erased.',
};

/** @throws NotFound where the change is of a person's roles: what is attached could not be erased with the person's name */
async function changeWithDocuments(view: View, id: string): Promise<string> {
  const change = await getChange(view, id);
  if (change.of === personRolesChanges.of) throw new NotFound(id, 'not-found', NO_DOCUMENTS_OF_ROLES);
  return change.id;
}

/** What documents are attached to. Of an outcome, entries are about that of which it says something. */
const documentHolders: readonly DocumentHolder[] = [
  { of: 'act', plural: 'acts', subjectOf: async (view, id) => (await getAct(view, id)).id },
  { of: 'grant', plural: 'grants', subjectOf: async (view, id) => (await getGrant(view, id)).id },
  { of: 'reduction', plural: 'reductions', subjectOf: async (view, id) => (await getReduction(view, id)).id },
  { of: 'disbursement', plural: 'disbursements', subjectOf: async (view, id) => (await getDisbursement(view, id)).id },
  { of: 'recovery', plural: 'recoveries', subjectOf: async (view, id) => (await getRecovery(view, id)).id },
  { of: 'change', plural: 'changes', subjectOf: changeWithDocuments },
  { of: 'outcome', plural: 'outcomes', byNumber: true, subjectOf: async (view, id) => (await getOutcome(view, Number(id))).subject },
];

/** How what hangs on a thing is found, where a module knows the thing. */
const findRelatives: readonly FindRelatives[] = [
  ...[movementRelatives, changeRelatives, trancheRelatives, hubRelatives, actRelatives],
  ...[grantRelatives, requirementRelatives, disbursementRelatives, recoveryRelatives],
];

const hooksOf = (own: Journal, signer: HeadSigner): BookHooks => ({
  admit,
  onAttempt: (tx, refusal) => recordAttempt(tx, own, refusal),
  beforeCommit: (tx) => signer.sign(tx),
  explain: (view) => signer.explain(view),
});

/** What a running application, or the command line, holds its book to: the keys and the secret of its machine. */
export function heldHere(app: INestApplicationContext): BookCheck[] {
  return [heldKeysCheck(app.get(SigningKeys)), sealsCheck(app.get(SessionSecret))];
}

export interface AppOptions {
  config: Config;
  /** `read` opens the book beside a running server and changes nothing. */
  mode?: Mode;
  clock?: Clock;
}

@Module({})
export class AppModule {
  static forRoot({ config, mode = 'write', clock = new Clock() }: AppOptions): DynamicModule {
    const keys = new SigningKeys(config.signingKeyFile, mode);
    const own = bookJournal();
    const signer = new HeadSigner(own, keys);
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ config, schema, mode, hooks: hooksOf(own, signer), clock }),
        LongWorkModule,
        JournalModule.forRoot(own, keys, signer, readMarks),
        ApprovalsModule.forRoot(proposalKinds),
        ChangesModule.forRoot(changeKinds),
        AccessModule,
        HubsModule,
        DecreeModule,
        GrantsModule,
        RequirementsModule,
        DisbursementsModule,
        RecoveriesModule,
        DocumentsModule.forRoot(documentHolders),
        OverviewModule,
        HistoryModule.forRoot(findRelatives),
        ReportsModule,
        SearchModule,
        AuditModule,
      ],
    };
  }
}
