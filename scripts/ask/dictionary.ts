import { answerLines } from '../../src/guidance/entry.ts';
import type { KeptDictionary } from '../../src/guidance/ranking/dictionary.ts';
import { spellerOf } from '../../src/guidance/ranking/spelling.ts';
import { TARGETS } from '../../src/guidance/ranking/targets.ts';
import { waysTo } from '../../src/guidance/ranking/ways-to.ts';
import { SYNONYMS } from '../../src/guidance/synonyms.ts';
import { contentStems } from '../../src/guidance/words.ts';

/** A word that stands less often than this in the ways to ask may be a slip itself. */
const FEWEST = 3;

/** The dictionary of all that is written in the guidance and in the ways to ask. */
export function dictionaryOfGuidance(): KeptDictionary {
  const uses = usesOfWords();
  const known = [...uses]
    .filter(([, times]) => times >= FEWEST)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([word]) => word);
  const respell = spellerOf(known);
  const rare = [...uses].filter(([, times]) => times < FEWEST).map(([word]) => word);
  return {
    known: known.join(' '),
    rare: rare.map((word) => [word, respell(word)].filter((one) => one !== null).join('>')).join(' '),
  };
}

function usesOfWords(): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const use = (text: string, times: number) => {
    for (const word of contentStems(text)) uses.set(word, (uses.get(word) ?? 0) + times);
  };
  for (const phrase of SYNONYMS.flat()) use(phrase, FEWEST);
  for (const target of TARGETS) {
    for (const way of waysTo(target)) use(way, 1);
    if (target.kind === 'entry') {
      // What the product itself says is no slip.
      const { question, alsoAsked, answer } = target.entry;
      use([question, ...alsoAsked, ...answerLines(answer)].join('\n'), FEWEST);
    }
  }
  return uses;
}
