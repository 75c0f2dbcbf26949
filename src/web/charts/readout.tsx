import { useState, type PointerEvent } from 'react';
import { useLanguage } from '../language/language.js';
import { lengthSaid } from './pictured.rules.js';

/** What a place of a picture shows, said beside the pointer. */
export interface Said {
  title: string;
  rows: readonly { name: string; length: number; colour: string }[];
}

/** Follows the pointer over a picture; `at` says what stands there, null where nothing does. */
export function useReadout<Place>(width: number, at: (x: number, y: number, on: EventTarget) => Place | null) {
  const [shown, setShown] = useState<{ place: Place; x: number; y: number } | null>(null);
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const place = at(x, y, event.target);
    setShown(place === null ? null : { place, x, y });
  };
  const readout = (said: (place: Place) => Said) => shown && <Readout {...shown} width={width} said={said(shown.place)} />;
  return { place: shown?.place ?? null, readout, pointed: { onPointerMove: follow, onPointerLeave: () => setShown(null) } };
}

function Readout({ said, x, y, width }: { said: Said; x: number; y: number; width: number }) {
  const { language } = useLanguage();
  const beside = x > width / 2 ? { right: width - x + 12 } : { left: x + 12 };
  return (
    <div className="chart-readout" style={{ top: y + 12, ...beside }}>
      <div>{said.title}</div>
      <dl>
        {said.rows.map(({ name, length, colour }) => (
          <div key={name}>
            <dt>
              <span className="chart-dot" style={{ background: colour }} />
              {name}
            </dt>
            <dd>{lengthSaid(length, language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
