import type { PrintedEdges } from '../proof/page-edges.rules.js';
import type { SaidSheet } from '../proof/proof-lines.rules.js';
import type { Differences } from './differences.js';

/** What is printed around the pages of a sheet, whichever pages they are, against what is recorded of it. */
export function compareEdges({ name, edges: recorded }: SaidSheet, printed: readonly { page: string; edges: PrintedEdges }[], differences: Differences): void {
  if (!recorded) return;
  for (const { page, edges } of printed) {
    for (const [edge, place] of [['header', 'Header'], ['footer', 'Footer']] as const) {
      if (edges[edge] !== recorded[edge]) differences.add({ what: 'page-edge', sheet: name, cell: `${page}${place}`, reported: edges[edge] || null, recorded: recorded[edge] || null });
    }
  }
}
