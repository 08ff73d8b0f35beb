/**
 * Marks that the text of a message has where its HTML said something that words don't: characters for private use, which
 * are taken out of what people send.
 */

/** Begins text that is struck through: its writer takes it back. */
export const STRUCK = '\uE001';
export const STRUCK_END = '\uE002';

/** Begins text of a colour of its own, as comments in a quotation have. */
export const COLOURED = '\uE003';
export const COLOURED_END = '\uE004';

/** Lines between which a mail program has put what is quoted. */
export const QUOTE = '\uE005';
export const QUOTE_END = '\uE006';

/** Marks in a text that a sender may have typed. */
const TYPED = /[\uE001-\uE00F]/g;

export function withoutMarks(text: string): string {
  return text.replace(TYPED, '');
}

/** A line without what is struck through in it. */
export function withoutStruck(line: string): string {
  return withoutMarks(line.replace(/\uE001[^\uE002]*(?:\uE002|$)/g, ' '));
}

/** A line without marks of colour, which say nothing outside of a quotation. */
export function withoutColour(line: string): string {
  return line.replace(/[\uE003\uE004]/g, '');
}

/**
 * Lines whose marks begin and end within each of them, never one inside of another of its kind: an element may span lines,
 * and hold one like it.
 */
export function withMarksInPairs(lines: readonly string[]): readonly string[] {
  let struck = 0;
  let coloured = 0;
  return lines.map((line) => {
    if (struck === 0 && coloured === 0 && !/[\uE001-\uE004]/.test(line)) return line;
    let paired = `${coloured > 0 ? COLOURED : ''}${struck > 0 ? STRUCK : ''}`;
    for (const part of line.split(/([\uE001-\uE004])/)) {
      if (part === STRUCK) paired += struck++ === 0 ? STRUCK : '';
      else if (part === STRUCK_END) paired += struck > 0 && --struck === 0 ? STRUCK_END : '';
      else if (part === COLOURED) paired += coloured++ === 0 ? COLOURED : '';
      else if (part === COLOURED_END) paired += coloured > 0 && --coloured === 0 ? COLOURED_END : '';
      else paired += part;
    }
    paired += `${struck > 0 ? STRUCK_END : ''}${coloured > 0 ? COLOURED_END : ''}`;
    return paired.replace(/\uE001\s*\uE002|\uE003\s*\uE004/g, '');
  });
}
