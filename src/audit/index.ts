export * from './audit.commands.js';
export * from './audit.module.js';
export { AuditPackService, type PackRequest, type PackSummary } from './pack/audit-pack.service.js';
export { WitnessService, type Testimony } from './witness/witness.service.js';
