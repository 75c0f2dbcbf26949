export * from './cup.js';
export * from './grant.entity.js';
export * from './grants.migrations.js';
export * from './grants.module.js';
export * from './grants.projection.js';
export * from './grants.queries.js';
export * from './grants.rules.js';
export * from './grants.service.js';
