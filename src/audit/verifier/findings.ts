import type { Said } from './bytes.js';

/** One thing that is not as it should be: the file or the entry, and what about it. */
export interface Finding extends Said {
  where: string;
}

export type CheckState = 'good' | 'bad' | 'open';

/** One check with its outcome: `open` where nothing contradicts it and something needed for it is missing. */
export interface Check {
  code: string;
  title: Said;
  state: CheckState;
  /** What was looked at, in figures. */
  detail: Said;
  /** At most a hundred are kept; `count` says how many there are. */
  findings: Finding[];
  count: number;
}

export interface Findings {
  list: Finding[];
  count: number;
  add(where: string, it: string, en: string): void;
}

/** Gathers findings: more than a hundred of one check say nothing new to a person. */
export function findings(): Findings {
  const found: Findings = {
    list: [],
    count: 0,
    add(where, it, en) {
      found.count += 1;
      if (found.list.length < 100) found.list.push({ where, it, en });
    },
  };
  return found;
}

/** A place in the journal, as findings name it. */
export function entryName(seq: number): string {
  return `registro.ndjson · registrazione/entry ${seq}`;
}

/** `open` are findings that contradict nothing and leave the check undecided. */
export function checked(code: string, title: Said, detail: Said, found: Findings, open: Findings = findings()): Check {
  const state = found.count > 0 ? 'bad' : open.count > 0 ? 'open' : 'good';
  return { code, title, detail, state, findings: [...found.list, ...open.list], count: found.count + open.count };
}
