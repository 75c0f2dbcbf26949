export { openContent, readPiece } from './content.js';
export * from './document.entity.js';
export * from './document-holder.js';
export * from './documents.migrations.js';
export * from './documents.module.js';
export * from './documents.projection.js';
export * from './documents.queries.js';
export * from './documents.verification.js';
