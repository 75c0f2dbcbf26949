import { RuleBroken } from '../../kernel/index.js';

/** What makes of the file no workbook that can be read, for people. */
export function notAWorkbook(it: string, en: string): RuleBroken {
  return new RuleBroken('file-not-a-workbook', {
    it: `Il file non è una cartella di lavoro .xlsx leggibile: ${it}.`,
    en: `The file is no readable .xlsx workbook: ${en}.`,
  });
}

export function expandsTooMuch(): RuleBroken {
  return new RuleBroken('file-expands-too-much', {
    it: 'Il file, una volta decompresso, è più grande di quanto un rapporto possa essere, o troppo lungo da leggere: non viene letto.',
    en: 'Once unpacked the file is larger than a report can be, or takes too long to read: it is not read.',
  });
}
