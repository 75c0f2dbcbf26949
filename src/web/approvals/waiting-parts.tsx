import type { ReactNode } from 'react';

interface WaitingPartsProps {
  /** What it is. */
  what: ReactNode;
  /** What to read it with, its documents first of all: beside it where there is room, and otherwise right below. */
  beside: ReactNode;
  /** What it would do. */
  effects: ReactNode;
}

/** The parts of a thing that waits, in the order in which they are read. */
export function WaitingParts({ what, beside, effects }: WaitingPartsProps) {
  return (
    <div className="waiting">
      <div className="waiting-parts">
        <div className="waiting-what">{what}</div>
        <div className="waiting-beside">{beside}</div>
        <div className="waiting-effects">{effects}</div>
      </div>
    </div>
  );
}
