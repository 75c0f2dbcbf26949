import { useState } from 'react';
import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { dayWritten } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { ListFoot } from '../parts/list-foot.js';
import { Reading } from '../parts/reading-state.js';
import { useUrlState } from '../parts/url-state.js';
import { KeyFigures } from '../quadro/key-figures.js';
import { useMay } from '../session/session.js';
import { ApprovedUnpaid } from './approved-unpaid.js';
import { Downloads } from './downloads.js';
import { PublishDialog } from './publish-dialog.js';
import { PublishedReports } from './published-reports.js';
import { QuestionFields } from './question-fields.js';
import { useQuestion } from './question.js';

const TEXTS = bilingual({
  it: {
    title: 'Rapporti', lead: 'Il rapporto per la Cabina di regia, di qualsiasi giorno e come era noto in qualsiasi momento.', compare: 'Confronta due rapporti', verify: 'Verifica un file', question: 'Che cosa mostra', publish: 'Pubblica per una riunione', published: 'Rapporti pubblicati',
    shown: (day: string, entry: number) => `Situazione al ${day}, fino alla registrazione ${entry}.`,
  },
  en: {
    title: 'Reports', lead: 'The report for the Cabina di regia, of any day and as it was known at any moment.', compare: 'Compare two reports', verify: 'Verify a file', question: 'What it shows', publish: 'Publish for a meeting', published: 'Published reports',
    shown: (day: string, entry: number) => `State on ${day}, up to entry ${entry}.`,
  },
});

const PAGE = 25;

/** The day, its key figures, the files, and what was published. */
export function ReportsPage() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values } = useUrlState();
  const { question, set } = useQuestion();
  const mayPublish = useMay('publish-report');
  const [publishing, setPublishing] = useState(false);
  const { asOf, atEntry } = question;
  const overview = useReading('/api/v1/overview', { query: { ...(asOf ? { asOf } : {}), ...(atEntry ? { atEntry } : {}) } }, { keep: true });
  const published = useReading('/api/v1/reports', { query: { limit: PAGE, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true });
  return (
    <>
      <PageTitle
        lead={texts.lead}
        aside={
          <>
            <Link className="btn btn-outline-primary" href="/rapporti/confronto">
              {texts.compare}
            </Link>
            <Link className="btn btn-outline-primary" href="/rapporti/verifica">
              {texts.verify}
            </Link>
          </>
        }
      >
        {texts.title}
      </PageTitle>
      <section className="page-section" aria-labelledby="question-title">
        <h2 id="question-title">{texts.question}</h2>
        <QuestionFields question={question} set={set} published={published.data?.items ?? []} />
      </section>
      <Reading of={overview}>
        {(data) => (
          <>
            <div className="page-section-head">
              <p role="status">{texts.shown(dayWritten(data.asOf, language), data.atEntry)}</p>
              {mayPublish && (
                <button type="button" className="btn btn-primary no-print" onClick={() => setPublishing(true)}>
                  {texts.publish}
                </button>
              )}
            </div>
            <KeyFigures overview={data} ofInProgress={<ApprovedUnpaid asOf={data.asOf} atEntry={data.atEntry} />} />
            {publishing && <PublishDialog question={question} shown={data} onClose={() => setPublishing(false)} />}
            <Downloads question={question} />
          </>
        )}
      </Reading>
      <section className="page-section" aria-labelledby="published-title">
        <h2 id="published-title">{texts.published}</h2>
        <Reading of={published}>
          {(page) => (
            <>
              <PublishedReports reports={page.items} />
              {page.items.length > 0 && <ListFoot of={page} isOfBefore={published.isPlaceholderData} />}
            </>
          )}
        </Reading>
      </section>
    </>
  );
}
