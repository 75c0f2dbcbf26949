import { useState } from 'react';
import { request, type Schema } from '../api/client.js';
import { dayWritten } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { TextField } from '../parts/fields.js';
import { useLongWork } from '../parts/long-work.js';
import { WorkProgress } from '../parts/work-progress.js';
import { useNotice } from '../shell/notices.js';
import type { Question } from './question.js';

const TEXTS = bilingual({
  it: {
    title: 'Pubblica il rapporto', verb: 'Pubblica', meeting: 'Riunione', hint: 'Per esempio: Cabina di regia del 31 marzo 2026', working: 'Preparazione della cartella', done: (meeting: string, entry: number) => `«${meeting}»: pubblicato con la registrazione ${entry}.`,
    lead: (day: string, entry: number) => `Situazione al ${day}, come nota alla registrazione ${entry}. Nel registro restano la domanda e l’impronta della cartella; le registrazioni successive che riguardano questo periodo saranno segnalate e apriranno il rapporto seguente.`,
  },
  en: {
    title: 'Publish the report', verb: 'Publish', meeting: 'Meeting', hint: 'For example: Cabina di regia of 31 March 2026', working: 'Preparing the workbook', done: (meeting: string, entry: number) => `“${meeting}”: published with entry ${entry}.`,
    lead: (day: string, entry: number) => `State on ${day}, as known at entry ${entry}. The book keeps the question and the workbook’s digest; later entries that concern this period will be marked, and will open the next report.`,
  },
});

/** Gives a report to a meeting, for good. What is published is what is on screen. */
export function PublishDialog({ question, shown, onClose }: { question: Question; shown: Pick<Schema<'OverviewView'>, 'asOf' | 'atEntry'>; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const say = useNotice();
  const work = useLongWork();
  const [meeting, setMeeting] = useState('');
  const publish = async ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }) => {
    const body: Schema<'PublishReportRequest'> = { meeting: meeting.trim(), asOf: shown.asOf, atEntry: shown.atEntry, lang: question.lang, ...(reason === undefined ? {} : { reason }) };
    return work.run(async (followed) => (await (await request('post', '/api/v1/reports', { ...followed, body, idempotencyKey })).json()) as Schema<'PublishedReportDetailView'>);
  };
  return (
    <ActDialog
      name="publish"
      title={texts.title}
      verb={texts.verb}
      reason="optional"
      ready={meeting.trim().length >= 3}
      act={publish}
      onDone={(report) => {
        if (report) say(texts.done(report.meeting, report.entry));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{texts.lead(dayWritten(shown.asOf, language), shown.atEntry)}</p>
      <TextField label={texts.meeting} hint={texts.hint} value={meeting} onChange={setMeeting} />
      <WorkProgress of={work} label={texts.working} mayCancel={false} />
    </ActDialog>
  );
}
