import type { View } from '../platform/index.js';

/** A kind of thing to which documents are attached; the composition root hands these in at start. */
export interface DocumentHolder {
  /** What it is called in entries: `grant`, `outcome`. */
  of: string;
  /** The path of such things: `grants`. */
  plural: string;
  /** Things that are known by the number of their entry and not by an id with a letter. */
  byNumber?: true;
  /** What entries about it are about: the thing itself, as a rule. @throws NotFound */
  subjectOf(view: View, id: string): Promise<string>;
}
