export * from './accounts.js';
export * from './ledger.entity.js';
export * from './ledger.migrations.js';
export * from './ledger.projection.js';
export * from './ledger.queries.js';
export * from './ledger.rules.js';
export * from './movement.relatives.js';
