export * from './course.rules.js';
export * from './figure-formulas.rules.js';
export * from './flows.queries.js';
export * from './overview.figures.js';
export * from './overview.module.js';
export * from './overview.queries.js';
