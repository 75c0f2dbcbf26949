export * from './tranche.entity.js';
export * from './tranche.relatives.js';
export * from './tranches.migrations.js';
export * from './tranches.projection.js';
export * from './tranches.queries.js';
export * from './tranches.rules.js';
