import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { isMore, minus, written } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Facts } from '../parts/facts.js';

const TEXTS = bilingual({
  it: { title: 'Che cosa resta', choose: 'Scelga un soggetto: qui vede che cosa la sua linea ha ancora da concedere, mentre scrive.', tranche: 'Linea', allocated: 'Assegnato', granted: 'Concesso', available: 'Da concedere ora', after: 'Da concedere dopo', hub: 'Già concesso al soggetto', over: (amount: string) => `Supera di ${amount} € ciò che la linea ha da concedere.` },
  en: { title: 'What remains', choose: 'Choose a hub: here you see what its tranche still has available, while you type.', tranche: 'Tranche', allocated: 'Allocated', granted: 'Granted', available: 'Available now', after: 'Available afterwards', hub: 'Already granted to the hub', over: (amount: string) => `This is EUR ${amount} more than the tranche has available.` },
});

/** While an award is typed: what its tranche still has. */
export function AvailableAside({ hub, amount }: { hub: Schema<'HubView'> | undefined; amount: string | null }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const overview = useReading('/api/v1/overview');
  const tranche = overview.data?.tranches.find(({ code }) => code === hub?.tranche);
  const figures = overview.data?.hubs.find(({ code }) => code === hub?.code);
  if (!hub || !tranche) {
    return (
      <aside className="card-plain" aria-label={texts.title}>
        <h2>{texts.title}</h2>
        <p className="nothing">{texts.choose}</p>
      </aside>
    );
  }
  const isOver = amount !== null && isMore(amount, tranche.available);
  return (
    <aside className="card-plain" aria-label={texts.title} aria-live="polite">
      <h2>{texts.title}</h2>
      <Facts
        money
        card={false}
        of={[
          [texts.tranche, tranche.code],
          [texts.allocated, <Amount key="allocated" of={tranche.allocated} />],
          [texts.granted, <Amount key="granted" of={tranche.granted} />],
          [texts.hub, figures && <Amount of={figures.granted} />],
          [texts.available, <Amount key="available" of={tranche.available} />],
          [texts.after, <span key="after" className={isOver ? 'over' : undefined}><Amount of={amount === null ? tranche.available : minus(tranche.available, amount)} strong /></span>],
        ]}
      />
      {isOver && <p className="field-wrong">{texts.over(written(minus(amount, tranche.available), language))}</p>}
    </aside>
  );
}
