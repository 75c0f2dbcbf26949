import { Legend } from './legend.js';
import { useReadout } from './readout.js';
import { monthsApart, scaleTo } from './scale.rules.js';

export interface LineSeries {
  name: string;
  colour: string;
  dashed?: boolean;
  /** The surface under it is filled. */
  filled?: boolean;
  /** One at the end of each month; it stays until the next. */
  lengths: readonly number[];
}

interface LinesProps {
  width: number;
  months: readonly string[];
  series: readonly LineSeries[];
  unit: string;
}

const TOP = 36;
const BOTTOM = 336;
const LEFT = 39;
const RIGHT = 24;
const NAME_WIDTH = 56;

/** Lengths over the months, in steps. */
export function Lines({ width, months, series, unit }: LinesProps) {
  const { end, marks } = scaleTo(Math.max(0, ...series.flatMap(({ lengths }) => lengths)));
  const across = Math.max(0, width - LEFT - RIGHT);
  const x = (month: number) => round(LEFT + (across * (month + 0.5)) / months.length);
  const y = (length: number) => round(BOTTOM - (length / end) * (BOTTOM - TOP));
  const apart = monthsApart(months.length, across / NAME_WIDTH);
  const { place, readout, pointed } = useReadout(width, (at) => (at < LEFT || at >= LEFT + across || months.length === 0 ? null : Math.floor(((at - LEFT) / across) * months.length)));
  return (
    <>
      <svg viewBox={`0 0 ${width} 360`} {...pointed}>
        <text x={LEFT} y={19}>
          {unit}
        </text>
        <path className="chart-grid" d={marks.map((mark) => `M${LEFT} ${Math.round(y(mark)) + 0.5}H${LEFT + across}`).join('')} />
        <path className="chart-axis" d={`M${LEFT} ${BOTTOM + 0.5}H${LEFT + across}`} />
        {marks.map((mark) => (
          <text key={mark} x={LEFT - 8} y={y(mark) + 4} textAnchor="end">
            {mark / 1e6}
          </text>
        ))}
        {months.map((month, index) =>
          index % apart === 0 ? (
            <text key={month} x={x(index)} y={354} textAnchor="middle">
              {month}
            </text>
          ) : null,
        )}
        {series.map((one) => (
          <Line key={one.name} of={one} x={x} y={y} />
        ))}
        {place !== null && (
          <>
            <path className="chart-pointed" d={`M${x(place)} ${TOP}V${BOTTOM}`} />
            {series.map(({ name, colour, lengths }) => (
              <circle key={name} className="chart-point" cx={x(place)} cy={y(lengths[place] ?? 0)} r={3.5} stroke={colour} />
            ))}
          </>
        )}
      </svg>
      <Legend of={series} line />
      {readout((month) => ({ title: months[month] ?? '', rows: series.map(({ name, colour, lengths }) => ({ name, colour, length: lengths[month] ?? 0 })) }))}
    </>
  );
}

function Line({ of: { colour, dashed, filled, lengths }, x, y }: { of: LineSeries; x: (month: number) => number; y: (length: number) => number }) {
  const path = lengths.map((length, month) => (month === 0 ? `M${x(0)} ${y(length)}` : `H${x(month)}V${y(length)}`)).join('');
  return (
    <>
      {filled && lengths.length > 0 && <path className="chart-under" fill={colour} d={`${path}V${BOTTOM}H${x(0)}Z`} />}
      <path className={dashed ? 'chart-line dashed' : 'chart-line'} stroke={colour} d={path} />
    </>
  );
}

const round = (length: number): number => Math.round(length * 10) / 10;
