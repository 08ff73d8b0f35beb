/** Learns how well each entry of the guidance answers a question, and writes it to the file that the ranking reads. */

import { writeFileSync } from 'node:fs';
import { likelihoods, readClassifier } from '../../src/guidance/ranking/classifier.ts';
import { readDictionary } from '../../src/guidance/ranking/dictionary.ts';
import { askedOf, compare } from '../../src/guidance/ranking/features.ts';
import type { Learned } from '../../src/guidance/ranking/learned-type.ts';
import { libraryOf } from '../../src/guidance/ranking/library.ts';
import { TARGETS } from '../../src/guidance/ranking/targets.ts';
import { tokensOf } from '../../src/guidance/ranking/tokens.ts';
import { type Case, combine, placed } from './combine.ts';
import { dictionaryOfGuidance } from './dictionary.ts';
import { EXAMPLES, type Examples, examples, fingerprint } from './examples.ts';
import { keptOf } from './keep.ts';
import { train } from './train.ts';

const FILE = 'src/guidance/ranking/learned.ts';

const dictionary = dictionaryOfGuidance();
const mend = readDictionary(dictionary);
const all = examples(mend);
const cases = Array.from({ length: EXAMPLES.folds }, (_, fold) => casesOf(all, fold)).flat();
const features = combine(cases);
const classifier = classifierOf(all, () => true);
const learned: Learned = { fingerprint: fingerprint(dictionary), features, dictionary, classifier };
writeFileSync(FILE, fileOf(learned));
const { first, amongThree } = placed(cases, features);
const share = (count: number) => `${((100 * count) / cases.length).toFixed(1)} %`;
console.log(`${all.phrasings.length} ways to ask for ${TARGETS.length} targets, ${all.tokens.length} tokens`);
console.log(
  `each asked as if a quarter were not there: first ${share(first)}, among three ${share(amongThree)}`,
);
console.log(`weights of the features: ${features.join(' ')}`);
console.log(`${FILE}: ${Math.round(fileOf(learned).length / 1024)} KiB`);

/** The ways to ask of one fold, compared by what is learned from the others alone. */
function casesOf({ phrasings, sentences, ...rest }: Examples, fold: number): readonly Case[] {
  const isLeftOut = (at: number) => at % EXAMPLES.folds === fold;
  const kept = readClassifier(classifierOf({ phrasings, sentences, ...rest }, (at) => !isLeftOut(at)));
  const library = libraryOf(
    phrasings.filter((_, at) => !isLeftOut(at)),
    sentences,
  );
  return phrasings
    .filter((_, at) => isLeftOut(at))
    .map(({ text, target }) => {
      const asked = askedOf(text, mend);
      const tokens = tokensOf(asked.text, asked.terms, asked.asks);
      return { compared: compare(asked, library, likelihoods(kept, tokens, TARGETS.length)), right: target };
    });
}

function classifierOf({ tokens, ofPhrasings, ofSentences }: Examples, takes: (at: number) => boolean) {
  const learnedFrom = [...ofSentences, ...ofPhrasings.filter((_, at) => takes(at))];
  return keptOf(train(learnedFrom, tokens.length, TARGETS.length), tokens, TARGETS.length);
}

function fileOf(learned: Learned): string {
  const { tokens, ...classifier } = learned.classifier;
  return `/** Made by \`npm run ask:learn\` of the entries and the ways to ask for them; not to be edited. */
import type { Learned } from './learned-type.ts';

export const LEARNED: Learned = ${JSON.stringify({ ...learned, classifier: { ...classifier, tokens } })};
`;
}
