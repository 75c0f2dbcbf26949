import { bilingual, useTexts } from '../language/language.js';
import { useHubNames } from '../parts/hub-names.js';

const TEXTS = bilingual({
  it: { total: 'Tutta la dotazione', tranche: (code: string) => `Linea ${code}`, grant: (id: string) => `Concessione ${id}` },
  en: { total: 'The whole decree', tranche: (code: string) => `Tranche ${code}`, grant: (id: string) => `Grant ${id}` },
});

/** Of what a figure is one, in words: `total`, `tranche:CC`, `hub:CC-01`, `grant:G-70`. */
export function useScopeWords(): (of: string) => string {
  const texts = useTexts(TEXTS);
  const names = useHubNames();
  return (of) => {
    const [kind, name = ''] = of.split(':');
    if (kind === 'tranche') return texts.tranche(name);
    if (kind === 'grant') return texts.grant(name);
    if (kind === 'hub') return `${name} · ${names.get(name) ?? name}`;
    return texts.total;
  };
}
