import { bilingual, useLanguage, useTexts } from '../language/language.js';
import type { LongWork } from './long-work.js';

const TEXTS = bilingual({
  it: { waiting: 'in attesa che si liberi un posto…', running: 'in corso…', cancel: 'Interrompi', cancelled: 'Interrotto: nulla è stato scaricato né registrato.', far: (done: string, of: string) => `${done} di ${of}` },
  en: { waiting: 'waiting for a free place…', running: 'working…', cancel: 'Stop', cancelled: 'Stopped: nothing was downloaded or recorded.', far: (done: string, of: string) => `${done} of ${of}` },
});

/** How far long work is, and the button that gives it up. */
export function WorkProgress({ of: work, label, mayCancel = true }: { of: LongWork; label: string; mayCancel?: boolean }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { howFar, cancelled } = work;
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const known = howFar !== null && howFar.of > 0;
  return (
    <div className="work">
      <p className="work-said" role="status">
        {howFar !== null && `${label}: ${howFar.state === 'waiting' ? texts.waiting : texts.running}`}
        {cancelled && texts.cancelled}
      </p>
      {howFar !== null && (
        <div className="work-bar">
          <progress aria-label={label} {...(known ? { value: howFar.done, max: howFar.of } : {})} />
          {known && <span className="hint">{texts.far(number.format(howFar.done), number.format(howFar.of))}</span>}
          {mayCancel && (
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={work.cancel}>
              {texts.cancel}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
