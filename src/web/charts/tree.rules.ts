/** An amount and what it goes to; its branches add up to it. */
export interface Branch {
  name: string;
  length: number;
  colour: string;
  branches?: readonly Branch[];
}

export interface Knot {
  name: string;
  length: number;
  colour: string;
  depth: number;
  top: number;
  height: number;
}

/** What flows from one knot to the next. */
export interface Flow {
  from: Knot;
  to: Knot;
  leaves: number;
  arrives: number;
}

/** Leaves stand under each other with a gap between them, each knot before the middle of its branches: no flow crosses another. */
export function treeLaidOut(root: Branch, height: number, gap: number): { knots: Knot[]; flows: Flow[]; deepest: number } {
  const knots: Knot[] = [];
  const flows: Flow[] = [];
  const perLength = Math.max(0, height - gap * (leavesOf(root) - 1)) / (root.length || 1);
  let free = 0;
  const place = ({ name, length, colour, branches = [] }: Branch, depth: number): Knot => {
    const knot: Knot = { name, length, colour, depth, top: free, height: length * perLength };
    knots.push(knot);
    if (branches.length === 0) {
      free += knot.height + gap;
      return knot;
    }
    const placed = branches.map((branch) => place(branch, depth + 1));
    knot.top = (knot.top + free - gap - knot.height) / 2;
    let leaves = knot.top;
    for (const to of placed) {
      flows.push({ from: knot, to, leaves, arrives: to.top });
      leaves += to.height;
    }
    return knot;
  };
  place(root, 0);
  return { knots, flows, deepest: Math.max(...knots.map(({ depth }) => depth)) };
}

const leavesOf = ({ branches = [] }: Branch): number => (branches.length === 0 ? 1 : branches.reduce((sum, branch) => sum + leavesOf(branch), 0));
