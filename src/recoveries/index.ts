export * from './recoveries.migrations.js';
export * from './recoveries.module.js';
export * from './recoveries.projection.js';
export * from './recoveries.queries.js';
export * from './recoveries.service.js';
export * from './recovery.entity.js';
export * from './recovery.rules.js';
