import { spellerOf } from './spelling.ts';

/** The words of the guidance and of the ways to ask, as they are kept in a file. Words as they are stemmed. */
export interface KeptDictionary {
  /** The words that are known to be right, the commonest first, with spaces between. */
  readonly known: string;
  /** Those that are rare, with spaces between; where one is a slip, with the word that it means: `chnag>chang`. */
  readonly rare: string;
}

/** Makes the function that puts the known word in the place of an unknown one or a slip. */
export function readDictionary({ known, rare }: KeptDictionary): (word: string) => string {
  const right = known.split(' ');
  const respell = spellerOf(right);
  const meant = new Map([
    ...right.map((word) => [word, word] as const),
    ...rare.split(' ').map((pair) => {
      const [word = '', is = word] = pair.split('>');
      return [word, is] as const;
    }),
  ]);
  return (word) => meant.get(word) ?? respell(word) ?? word;
}
