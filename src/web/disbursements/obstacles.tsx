import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Reading } from '../parts/reading-state.js';

const TEXTS = bilingual({
  it: { title: 'Che cosa è d’ostacolo al pagamento', clear: 'Nulla, per quanto il registro sa oggi.', blocking: 'blocca', warning: 'avviso' },
  en: { title: 'What stands in the way of payment', clear: 'Nothing, as far as the book knows today.', blocking: 'blocks', warning: 'warning' },
});

export function Obstacles({ id }: { id: string }) {
  const texts = useTexts(TEXTS);
  const obstacles = useReading('/api/v1/disbursements/{id}/obstacles', { path: { id } });
  return (
    <section className="page-section" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <Reading of={obstacles}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="done">{texts.clear}</p>
          ) : (
            <ul className="obstacles">
              {items.map(({ code, effect, detail }) => (
                <li key={code + detail}>
                  <span className={`badge-state ${effect === 'blocking' ? 'badge-bad' : 'badge-warn'}`}>{effect === 'blocking' ? texts.blocking : texts.warning}</span> {detail}
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </section>
  );
}
