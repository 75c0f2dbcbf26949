import { useMemo } from 'react';
import { useReadout, type Said } from './readout.js';
import { treeLaidOut, type Branch, type Flow, type Knot } from './tree.rules.js';

interface TreeProps {
  width: number;
  height: number;
  root: Branch;
}

const EDGE = 8;
const LEFT = 4;
const KNOT = 14;
const NAMES = 200;
const GAP = 12;
/** As many letters as have room beside the last knots. */
const LETTERS = 32;

/** Where an amount goes, from the left to the right: as high as it is large. */
export function Tree({ width, height, root }: TreeProps) {
  const { knots, flows, deepest } = useMemo(() => treeLaidOut(root, height - 2 * EDGE, GAP), [root, height]);
  const x = (depth: number) => LEFT + (Math.max(0, width - LEFT - NAMES - KNOT) * depth) / Math.max(1, deepest);
  const things = [...flows, ...knots];
  const { place, readout, pointed } = useReadout(width, (_x, _y, on) => things[Number((on as SVGElement).dataset['thing'] ?? -1)] ?? null);
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} {...pointed}>
        <g transform={`translate(0 ${EDGE})`}>
          {flows.map((flow, index) => (
            <path key={index} data-thing={index} className={place && meets(flow, place) ? 'chart-flow pointed' : 'chart-flow'} fill={flow.from.colour} d={ribbon(x(flow.from.depth) + KNOT, x(flow.to.depth), flow)} />
          ))}
          {knots.map((knot, index) => (
            <rect key={index} data-thing={flows.length + index} className="chart-knot" fill={knot.colour} x={x(knot.depth)} y={knot.top} width={KNOT} height={knot.height} />
          ))}
          {knots.map(({ name, depth, top, height: high }, index) => (
            <text key={index} className="chart-knot-name" x={x(depth) + KNOT + 5} y={top + high / 2 + 4.5}>
              {name.length > LETTERS ? `${name.slice(0, LETTERS)}…` : name}
            </text>
          ))}
        </g>
      </svg>
      {readout(said)}
    </>
  );
}

/** A flow with both of its ends, a knot with all its flows. */
const meets = (flow: Flow, place: Flow | Knot): boolean => flow === place || flow.from === place || flow.to === place;

function said(place: Flow | Knot): Said {
  const { name, length, colour } = 'to' in place ? place.to : place;
  return { title: 'to' in place ? place.from.name : '', rows: [{ name, length, colour }] };
}

function ribbon(from: number, to: number, { leaves, arrives, to: { height } }: Flow): string {
  const middle = (from + to) / 2;
  return `M${from} ${leaves}C${middle} ${leaves} ${middle} ${arrives} ${to} ${arrives}v${height}C${middle} ${arrives + height} ${middle} ${leaves + height} ${from} ${leaves + height}Z`;
}
