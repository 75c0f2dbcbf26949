/** How short a reason may be, as the API takes it: in characters, without blanks at its ends. */
export const LEAST_REASON = 3;

const lengthOf = (text: string): number => [...text.trim()].length;

/** Whether it can be sent. */
export const isReason = (text: string): boolean => lengthOf(text) >= LEAST_REASON;

/** Whether something is there, and it is too little. */
export const isTooShort = (text: string): boolean => lengthOf(text) > 0 && !isReason(text);
