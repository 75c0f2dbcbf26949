export * from './actor.js';
export * from './calendar-date.js';
export * from './canonical.js';
export * from './errors.js';
export * from './ids.js';
export * from './money.js';
export * from './day-range.js';
