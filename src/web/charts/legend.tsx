interface Named {
  name: string;
  colour: string;
  dashed?: boolean;
}

/** Which colour stands for what: `line` for lines, else for surfaces. */
export function Legend({ of, line = false }: { of: readonly Named[]; line?: boolean }) {
  return (
    <ul className={line ? 'chart-legend line' : 'chart-legend'}>
      {of.map(({ name, colour, dashed = false }) => (
        <li key={name}>
          <span className={`${line ? 'chart-mark-line' : 'chart-mark'}${dashed ? ' dashed' : ''}`} style={{ color: colour }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
