export * from './reports.module.js';
export * from './reports.service.js';
export * from './published-report.entity.js';
export * from './reports.migrations.js';
export * from './reports.projection.js';
