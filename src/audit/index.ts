export * from './audit.commands.js';
export * from './audit.module.js';
export { SAMPLE, SEED } from './pack/audit-pack.requests.js';
export { AUDIT_PACK, AuditPackService, type PackAsked, type PackRequest, type PackSummary } from './pack/audit-pack.service.js';
export { packFailed } from './pack/pack-files.js';
export { WitnessService, type Testimony } from './witness/witness.service.js';
