import { sentencesOf } from './sentences.rules.js';

const at = (pointer: string, message: string) => ({ pointer, message });

describe('what a refusal says to people', () => {
  const cases: [what: string, detail: string, errors: { pointer: string; message: string }[], sentences: string[]][] = [
    ['nothing but its sentence', 'Manca capienza.', [], ['Manca capienza.']],
    ['one fault, without its pointer', '/from: La data va scritta AAAA-MM-GG.', [at('/from', 'La data va scritta AAAA-MM-GG.')], ['La data va scritta AAAA-MM-GG.']],
    ['several faults, without their summary', '/from: Non è una data. E altri 1 errori.', [at('/from', 'Non è una data.'), at('/to', 'È dopo oggi.')], ['Non è una data.', 'È dopo oggi.']],
    ['the same of several fields, once', '/from: Non è una data. E altri 1 errori.', [at('/from', 'Non è una data.'), at('/to', 'Non è una data.')], ['Non è una data.']],
    ['a rule that names its field, once', 'La data è nel futuro.', [at('/paidOn', 'La data è nel futuro.')], ['La data è nel futuro.']],
    ['a rule and what each row lacks', 'Non si registra nulla.', [at('/items/0', 'Manca l’ordine.')], ['Non si registra nulla.', 'Manca l’ordine.']],
  ];
  it.each(cases)('%s', (_, detail, errors, sentences) => expect(sentencesOf({ detail, errors })).toEqual(sentences));
});
