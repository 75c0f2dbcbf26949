import type { Relatives } from '../journal/index.js';

/** Of a tranche the hubs that were put into it, by an act or when they were registered. */
export function hubRelatives(subject: string): Relatives[] {
  const inTranche = 'SELECT code FROM hubs WHERE tranche = ?';
  return [
    { select: 'subjects', sql: inTranche, values: [subject], kinds: ['hub-assigned'] },
    { select: 'subjects', sql: `${inTranche} AND tranche_since = registered_on`, values: [subject], kinds: ['hub-registered'] },
  ];
}
