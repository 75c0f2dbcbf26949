import { Legend } from './legend.js';
import { useReadout } from './readout.js';
import { scaleTo } from './scale.rules.js';

export interface BarSeries {
  name: string;
  colour: string;
  /** Money that stands apart from the rest. */
  dashed?: boolean;
  /** One for each row. */
  lengths: readonly number[];
}

interface BarsProps {
  width: number;
  rows: readonly string[];
  series: readonly BarSeries[];
  unit: string;
}

const ROW = 52;
const BAR = 34;
const TOP = 8;
const RIGHT = 37;
/** Of the names of rows, letter by letter: measuring them would draw the page twice. */
const LETTER = 6;

/** Lengths one after the other, a row for each thing. */
export function Bars({ width, rows, series, unit }: BarsProps) {
  const left = 18 + LETTER * Math.max(...rows.map((row) => row.length));
  const bottom = TOP + ROW * rows.length;
  const { end, marks } = scaleTo(Math.max(...rows.map((_, row) => series.reduce((sum, { lengths }) => sum + (lengths[row] ?? 0), 0))));
  const wide = (length: number) => (length / end) * Math.max(0, width - left - RIGHT);
  const { place, readout, pointed } = useReadout(width, (_x, y) => (y < TOP || y >= bottom ? null : Math.floor((y - TOP) / ROW)));
  return (
    <>
      <svg viewBox={`0 0 ${width} ${bottom + 54}`} {...pointed}>
        {place !== null && <rect className="chart-band" x={left} y={TOP + ROW * place} width={wide(end)} height={ROW} />}
        <path className="chart-grid" d={marks.map((mark) => `M${Math.round(left + wide(mark)) + 0.5} ${TOP}V${bottom}`).join('')} />
        <path className="chart-axis" d={`M${Math.round(left) + 0.5} ${TOP}V${bottom}`} />
        {marks.map((mark) => (
          <text key={mark} x={left + wide(mark)} y={bottom + 19} textAnchor="middle">
            {mark / 1e6}
          </text>
        ))}
        <text x={left + wide(end) / 2} y={bottom + 37} textAnchor="middle">
          {unit}
        </text>
        {rows.map((name, row) => (
          <g key={name}>
            <text className="chart-name" x={left - 8} y={TOP + ROW * (row + 0.5) + 5} textAnchor="end">
              {name}
            </text>
            <Row of={series.map(({ lengths, ...one }) => ({ ...one, length: lengths[row] ?? 0 }))} left={left} top={TOP + ROW * row + (ROW - BAR) / 2} wide={wide} />
          </g>
        ))}
      </svg>
      <Legend of={series} />
      {readout((row) => ({ title: rows[row] ?? '', rows: series.map(({ name, colour, lengths }) => ({ name, colour, length: lengths[row] ?? 0 })) }))}
    </>
  );
}

function Row({ of, left, top, wide }: { of: readonly (Omit<BarSeries, 'lengths'> & { length: number })[]; left: number; top: number; wide: (length: number) => number }) {
  let before = 0;
  return (
    <>
      {of.map(({ name, colour, dashed, length }) => {
        const x = left + wide(before);
        before += length;
        return length === 0 ? null : <rect key={name} className={dashed ? 'chart-bar dashed' : 'chart-bar'} fill={colour} x={x + 0.5} y={top + 0.5} width={Math.max(0, wide(length) - 1)} height={BAR - 1} />;
      })}
    </>
  );
}
