export { OutcomeRow, PAYMENT_KINDS, RequirementRow, type PaymentKind, type Requirement } from './requirement.entity.js';
export { concerns, expiryOf, missingOf, requireFulfilled, type Missing, type PaymentAsked } from './requirement.rules.js';
export * from './requirements.changes.js';
export * from './requirement.relatives.js';
export * from './requirements.migrations.js';
export * from './requirements.module.js';
export { projectRequirements } from './requirements.projection.js';
export { getOutcome, listOutcomes, listRequirements, missingFor } from './requirements.queries.js';
