import { createHash } from 'node:crypto';
import { type KeptDictionary, readDictionary } from '../../src/guidance/ranking/dictionary.ts';
import { type Mend, type Phrasing, phrasingsOf, sentencesOf } from '../../src/guidance/ranking/phrasings.ts';
import { tokensOf } from '../../src/guidance/ranking/tokens.ts';
import { KEPT } from './keep.ts';
import { type Example, TRAINING } from './train.ts';

/** How the examples are made; a change of these makes the learned file out of date. */
export const EXAMPLES = {
  /** In how many texts a token has to stand. */
  fewest: 2,
  /** How much a sentence of an answer counts against a way to ask. */
  sentence: 0.3,
  folds: 4,
} as const;

/** What is learned from. */
export interface Examples {
  readonly tokens: readonly string[];
  readonly phrasings: readonly Phrasing[];
  readonly sentences: readonly Phrasing[];
  /** One of each phrasing and sentence. */
  readonly ofPhrasings: readonly Example[];
  readonly ofSentences: readonly Example[];
}

export function examples(mend: Mend): Examples {
  const phrasings = phrasingsOf(mend);
  const sentences = sentencesOf(mend);
  const uses = new Map<string, number>();
  for (const one of [...phrasings, ...sentences])
    for (const token of tokens(one)) uses.set(token, (uses.get(token) ?? 0) + 1);
  const names = [...uses].filter(([, count]) => count >= EXAMPLES.fewest).map(([token]) => token);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const exampleOf = (one: Phrasing, counts: number): Example => ({
    ...{ counts, target: one.target },
    tokens: tokens(one).flatMap((token) => numbers.get(token) ?? []),
  });
  return {
    tokens: names,
    ...{ phrasings, sentences },
    ofPhrasings: phrasings.map((one) => exampleOf(one, 1)),
    ofSentences: sentences.map((one) => exampleOf(one, EXAMPLES.sentence)),
  };
}

function tokens({ text, terms, asks }: Phrasing): readonly string[] {
  return tokensOf(text, terms, asks);
}

/** What the learned file is made of, in short: another one if an target, a way to ask or a rule of reading was changed. */
export function fingerprint(dictionary: KeptDictionary): string {
  const mend = readDictionary(dictionary);
  const read = [phrasingsOf(mend), sentencesOf(mend)].map((all) =>
    all.map((one) => [one.target, tokens(one)]),
  );
  return createHash('sha256')
    .update(JSON.stringify([dictionary, read, TRAINING, KEPT, EXAMPLES]))
    .digest('hex');
}
