import { text } from '../package/contents.js';
import type { Look } from '../package/look.js';
import { line, type Line } from '../package/sheet-description.js';

/** A text over as many lines as it takes: it runs on over the columns, where a cell of its own would break it in a narrow one. */
export function paragraph(words: string, most: number, look: Look = 'note'): Line[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((said) => line([{ column: 1, content: text(said), look }]));
}
