import { dayWritten, momentWritten } from '../language/days.rules.js';
import { useLanguage } from '../language/language.js';

export function Day({ of }: { of: string | null }) {
  const { language } = useLanguage();
  return of === null ? <span className="nothing">—</span> : <time dateTime={of}>{dayWritten(of, language)}</time>;
}

export function Moment({ of }: { of: string }) {
  const { language } = useLanguage();
  return <time dateTime={of}>{momentWritten(of, language)}</time>;
}
