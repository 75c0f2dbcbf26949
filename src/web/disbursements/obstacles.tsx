import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Reading } from '../parts/reading-state.js';

const TEXTS = bilingual({
  it: { title: 'Che cosa è d’ostacolo al pagamento', clear: 'Nulla è d’ostacolo, per quanto il registro sa oggi.', blocking: 'blocca', warning: 'avviso' },
  en: { title: 'What stands in the way of payment', clear: 'Nothing stands in the way, as far as the book knows today.', blocking: 'blocks', warning: 'warning' },
});

export function Obstacles({ id }: { id: string }) {
  const texts = useTexts(TEXTS);
  const obstacles = useReading('/api/v1/disbursements/{id}/obstacles', { path: { id } });
  return (
    <section className="page-section" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <Reading of={obstacles}>{({ items }) => <ObstacleList items={items} />}</Reading>
    </section>
  );
}

/** Limits and requirements that block, and those of which one is only warned. */
export function ObstacleList({ items }: { items: readonly Schema<'ObstacleView'>[] }) {
  const texts = useTexts(TEXTS);
  if (items.length === 0) return <p className="done">{texts.clear}</p>;
  return (
    <ul className="obstacles">
      {items.map(({ code, effect, detail }) => (
        <li key={code + detail}>
          <span className={`badge-state ${effect === 'blocking' ? 'badge-bad' : 'badge-warn'}`}>{texts[effect]}</span> {detail}
        </li>
      ))}
    </ul>
  );
}
