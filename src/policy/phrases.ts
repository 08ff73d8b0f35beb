/** The phrases of a text, which bars part: long lists are read and kept more easily so. */
export function phrases(text: string): readonly string[] {
  return text.split('|').map((phrase) => phrase.trim());
}
