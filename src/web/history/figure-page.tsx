import { Link } from 'wouter';
import type { Answer, Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { dayWritten } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { written } from '../money/amount.rules.js';
import { PageTitle } from '../parts/page-title.js';
import { NoRows } from '../parts/no-rows.js';
import { Pager } from '../parts/pager.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { useUrlState } from '../parts/url-state.js';
import { figureIn, readFigure, type FigureName } from './figure-shown.rules.js';
import { FigureMovements } from './figure-movements.js';
import { useScopeWords } from './scope-words.js';

const TEXTS = bilingual({
  it: {
    title: (figure: string, of: string) => `${figure} · ${of}`, quadro: 'Torna al quadro', lead: (day: string, entry: number) => `Situazione al ${day}, fino alla registrazione ${entry}: ogni movimento che compone la cifra, fino a chi lo ha deciso e all’atto che lo permette.`,
    total: 'La cifra', agrees: 'È la stessa del quadro.', differs: (shown: string) => `Il quadro mostra ${shown} €: le due domande sono di momenti diversi, ricarichi la pagina.`, none: 'Nessun movimento compone questa cifra in questo giorno.', choose: 'Scelga una cifra dal quadro.',
  },
  en: {
    title: (figure: string, of: string) => `${figure} · ${of}`, quadro: 'Back to the overview', lead: (day: string, entry: number) => `State on ${day}, up to entry ${entry}: each movement that makes the figure up, down to who decided it and the act that allows it.`,
    total: 'The figure', agrees: 'It is the one of the overview.', differs: (shown: string) => `The overview shows EUR ${shown}: the two questions are of different moments, reload the page.`, none: 'No movement makes this figure up on this day.', choose: 'Choose a figure in the overview.',
  },
});

/** From a figure down to the movements, the entries, who decided, and the act. */
export function FigurePage() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values } = useUrlState();
  const scope = useScopeWords();
  const { asOf, atEntry, cursor } = values;
  const figure = readFigure(values['figure']);
  // Links of the overview call the whole by its decree.
  const of = values['of'] === undefined || values['of'] === 'decree' ? 'total' : values['of'];
  const past = { ...(asOf ? { asOf } : {}), ...(atEntry ? { atEntry: Number(atEntry) } : {}) };
  const movements = useReading('/api/v1/overview/movements', { query: { ...past, figure: figure ?? 'total', of, limit: 50, ...(cursor ? { cursor } : {}) } }, { keep: 'pages', enabled: figure !== null });
  const overview = useReading('/api/v1/overview', { query: past });
  const name = figure === null ? '' : FIGURE_WORDS[language][figure];
  return (
    <>
      <PageTitle
        lead={movements.data && texts.lead(dayWritten(movements.data.asOf, language), movements.data.atEntry)}
        aside={
          <Link className="btn btn-outline-primary" href={`/?${new URLSearchParams({ ...(asOf ? { asOf } : {}), ...(atEntry ? { atEntry } : {}) })}`}>
            {texts.quadro}
          </Link>
        }
      >
        {texts.title(name.charAt(0).toUpperCase() + name.slice(1), scope(of))}
      </PageTitle>
      {figure === null ? (
        <Empty title={texts.choose} />
      ) : (
        <Reading of={movements}>
          {(page) => (
            <>
              <TotalShown page={page} overview={overview.data} figure={figure} of={of} />
              {page.items.length === 0 ? (
                <NoRows title={texts.none} />
              ) : (
                <>
                  <FigureMovements page={page} />
                  <Pager nextCursor={page.nextCursor} />
                </>
              )}
            </>
          )}
        </Reading>
      )}
    </>
  );
}

interface TotalShownProps {
  page: Answer<'/api/v1/overview/movements', 'get'>;
  overview: Schema<'OverviewView'> | undefined;
  figure: FigureName;
  of: string;
}

/** The figure again, and whether it is the overview's: whoever came down from there sees that nothing was lost on the way. */
function TotalShown({ page, overview, figure, of }: TotalShownProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const shown = overview && figureIn(overview, figure, of);
  return (
    <p className="figure-total" role="status">
      {texts.total}: <strong className="amount">{`${written(page.total, language)} €`}</strong> {shown !== undefined && shown !== null && (shown === page.total ? <span className="done">{texts.agrees}</span> : texts.differs(written(shown, language)))}
    </p>
  );
}
