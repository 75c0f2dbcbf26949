export * from './reports.module.js';
export * from './reports.service.js';
export * from './published-report.entity.js';
export { readMarks } from './afterwards.queries.js';
export * from './reports.migrations.js';
export * from './reports.projection.js';
export * from './verification/report-verifications.js';
export { reportVerificationLines } from './verification/report-verification.lines.js';
