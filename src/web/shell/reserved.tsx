import { Link } from 'wouter';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { Empty } from '../parts/reading-state.js';
import { PLACES, type FormNeeds } from './pages.js';

const TEXTS = bilingual({
  it: {
    title: 'Modulo riservato',
    who: {
      'propose-money': 'Questo modulo è degli analisti e degli approvatori, che propongono e richiedono.',
      'identify-hubs': 'Questo modulo è degli analisti e degli approvatori, che registrano e identificano i soggetti.',
      'record-payment': 'Questo modulo è degli analisti e degli approvatori, che registrano i pagamenti eseguiti.',
    },
    read: 'Lei può leggere tutto ciò che è registrato:',
  },
  en: {
    title: 'Reserved form',
    who: {
      'propose-money': 'This form is for analysts and approvers, who propose and request.',
      'identify-hubs': 'This form is for analysts and approvers, who register and identify hubs.',
      'record-payment': 'This form is for analysts and approvers, who record executed payments.',
    },
    read: 'You may read all that is recorded:',
  },
});

/** In the stead of a form that this person may not send: who may, and where to read what others have sent. `path`: the form's address. */
export function Reserved({ path, needs }: { path: string; needs: FormNeeds }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const list = PLACES.find((place) => place.path !== '/' && path.startsWith(place.path));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <Empty title={texts.who[needs]}>
        {list && (
          <p>
            {texts.read} <Link href={list.path}>{list[language]}</Link>
          </p>
        )}
      </Empty>
    </>
  );
}
