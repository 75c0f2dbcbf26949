export * from './codes.js';
export * from './hub.entity.js';
export * from './hubs.migrations.js';
export * from './hubs.module.js';
export * from './hubs.projection.js';
export * from './hubs.queries.js';
export * from './hubs.rules.js';
export * from './regions.js';
