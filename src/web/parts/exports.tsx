import { useMutation } from '@tanstack/react-query';
import { addressOf } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useLongWork } from './long-work.js';
import { ProblemAlert } from './problem-alert.js';
import { fetchFile, saveFile } from './saving.js';
import { WorkProgress } from './work-progress.js';

const TEXTS = bilingual({ it: { csv: 'CSV', excel: 'Excel', making: 'Il file' }, en: { csv: 'CSV', excel: 'Excel', making: 'The file' } });

/** A list as files. `of`: where the API gives them, without the ending: `/api/v1/disbursements/export`. */
export function Exports({ of, asked }: { of: string; asked: Readonly<Record<string, string>> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const work = useLongWork();
  const download = useMutation({
    mutationFn: (ending: 'csv' | 'xlsx') => work.run((followed) => fetchFile(addressOf(`${of}.${ending}`, { query: { ...asked, lang: language } }), followed)),
    onSuccess: (file) => file && saveFile(file),
  });
  return (
    <>
      {(['csv', 'xlsx'] as const).map((ending) => (
        <button key={ending} type="button" className="btn btn-outline-primary btn-sm" disabled={work.working} onClick={() => download.mutate(ending)}>
          {ending === 'csv' ? texts.csv : texts.excel}
        </button>
      ))}
      <WorkProgress of={work} label={texts.making} />
      <ProblemAlert error={download.error} />
    </>
  );
}
