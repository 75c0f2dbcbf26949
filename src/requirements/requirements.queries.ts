import { idOf, NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import { findProposal } from '../approvals/index.js';
import { getAct, type ActRow } from '../decree/index.js';
import { getGrant } from '../grants/index.js';
import { getHub } from '../hubs/index.js';
import { Conditions, type Tx, type View } from '../platform/index.js';
import { tranchesTable } from '../tranches/index.js';
import type { OutcomeFacts } from './outcome.rules.js';
import { applies, concerns, expiryOf, missingOf, subjectOf, type Missing, type PaymentAsked, type RequiredData } from './requirement.rules.js';
import type { SettingFacts } from './requirement-setting.rules.js';
import { outcomesTable, requirementsTable, type OutcomeRow, type RequirementRow } from './requirement.entity.js';

/** @throws NotFound */
export async function getRequirement(view: View, code: string): Promise<RequirementRow> {
  const requirement = await requirementsTable.find(view, { code });
  if (!requirement) throw new NotFound(code);
  return requirement;
}

/** What of the book a requirement with that code is set against. */
export async function settingFacts(tx: Tx, code: string): Promise<SettingFacts> {
  const existing = await requirementsTable.find(tx, { code });
  return { existing, isTranche: (await tranchesTable.find(tx, { code })) !== undefined, today: tx.today };
}

/** Requirements after `afterCode`, by code. */
export function listRequirements(view: View, afterCode: string, limit: number): Promise<RequirementRow[]> {
  return requirementsTable.select(view, 'WHERE code > ? ORDER BY code LIMIT ?', afterCode, limit);
}

export interface OutcomeFilter {
  subject?: string | undefined;
  requirement?: string | undefined;
}

/** The outcome that an entry recorded. @throws NotFound */
export async function getOutcome(view: View, seq: number): Promise<OutcomeRow> {
  const outcome = await outcomesTable.find(view, { seq });
  if (!outcome) throw new NotFound(String(seq));
  return outcome;
}

/** Outcomes after `afterSeq` in the order of the book. */
export function listOutcomes(view: View, { subject, requirement }: OutcomeFilter, afterSeq: number, limit: number): Promise<OutcomeRow[]> {
  const conditions = new Conditions().and('seq > ?', afterSeq).equal('subject', subject).equal('requirement', requirement);
  return outcomesTable.select(view, `${conditions.where} ORDER BY seq LIMIT ?`, ...conditions.values, limit);
}

/** An outcome with the last day on which it is good by the rules in force; null: for good, or never as a negative one. */
export type DatedOutcome = OutcomeRow & { goodUntil: CalendarDate | null };

export async function dated(view: View, outcomes: readonly OutcomeRow[]): Promise<DatedOutcome[]> {
  const validity = new Map((await requirementsTable.select(view, 'ORDER BY code')).map(({ code, validityDays }) => [code, validityDays]));
  return outcomes.map((row) => ({ ...row, goodUntil: row.result === 'negative' ? null : expiryOf(row, validity.get(row.requirement ?? '') ?? null) }));
}

/** The thing that an outcome would be about. @throws NotFound */
export async function getThing(view: View, id: string): Promise<OutcomeFacts['thing']> {
  if (/^A-\d+$/.test(id)) return { kind: 'act', controls: (await getAct(view, id)).controls };
  if (/^G-\d+$/.test(id)) return { kind: 'grant', controls: (await getGrant(view, id)).controls };
  if (/^D-\d+$/.test(id)) {
    // Disbursements stand on a higher floor; that one was requested the approvals know.
    if (!(await findProposal(view, id))) throw new NotFound(id);
    return { kind: 'disbursement', controls: [] };
  }
  await getHub(view, id);
  return { kind: 'hub', controls: [] };
}

/** All that is missing for a payment on its day: two small statements where nothing is required. */
export async function missingFor(view: View, asked: PaymentAsked): Promise<Missing[]> {
  const requirements = await requirementsTable.select(view, 'ORDER BY code');
  const controlled = await controlledOf(view, asked);
  const required = requirements.filter((requirement) => applies(requirement, asked)).map((requirement) => subjectOf(requirement, asked));
  const subjects = new Set([...required, ...controlled.map(({ subject }) => subject)].filter((subject) => subject !== null));
  return missingOf(asked, { requirements, controlled, outcomes: await outcomesOf(view, [...subjects], asked.day) });
}

interface ControlledRow {
  noun: 'grant' | 'act';
  seq: number;
  controls: string;
  tranches: string;
  movements: string;
}

const CONTROLLED = `
  SELECT 'grant' AS "noun", seq AS "seq", controls AS "controls", '[]' AS "tranches", '[]' AS "movements"
  FROM grants WHERE seq = ? AND controls <> '[]'
  UNION ALL
  SELECT 'act', seq, controls, tranches, movements
  FROM acts WHERE state = 'in-force' AND effective_on <= ? AND controls <> '[]'`;

/** The grant, and the acts in force on the day that its tranche's money came by, where they need controls. */
async function controlledOf(view: View, { grant, tranche, day }: PaymentAsked): Promise<RequiredData['controlled']> {
  const rows = await view.all<ControlledRow>(CONTROLLED, numberOf(grant), day);
  return rows
    .filter((row) => row.noun === 'grant' || concerns(actOf(row), tranche))
    .map(({ noun, seq, controls }) => ({ subject: idOf(noun, seq), controls: JSON.parse(controls) as string[] }))
    .sort((one, other) => numberOf(one.subject) - numberOf(other.subject));
}

function actOf({ tranches, movements }: ControlledRow): Pick<ActRow, 'tranches' | 'movements'> {
  return { tranches: JSON.parse(tranches) as ActRow['tranches'], movements: JSON.parse(movements) as ActRow['movements'] };
}

async function outcomesOf(view: View, subjects: readonly string[], day: CalendarDate): Promise<OutcomeRow[]> {
  if (subjects.length === 0) return [];
  const places = subjects.map(() => '?').join(', ');
  return outcomesTable.select(view, `WHERE subject IN (${places}) AND obtained_on <= ? ORDER BY seq`, ...subjects, day);
}
