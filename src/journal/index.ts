export * from './backup.js';
export * from './entry.js';
export * from './journal.entity.js';
export * from './journal.js';
export * from './journal.migrations.js';
export * from './journal.module.js';
export * from './journal.queries.js';
export * from './verification.js';
