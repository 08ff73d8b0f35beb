import { beforeAll, describe, expect, it } from '@jest/globals';
import { letterFor, READER } from '../../../src/email/letters/letter.ts';
import { isSettled } from '../../../src/rules/risk.ts';
import { judge } from '../../support/deals.ts';
import { FIRST, OPTIONS } from '../samples.ts';
import { letterCases, numbersFrom } from './letter-cases.ts';
import { RULES, type Written } from './letter-rules.ts';

/** Another seed tries other letters: `LETTER_SEED=7 npm test -- every-letter`. */
const SEED = Number(process.env.LETTER_SEED ?? 18);
const TIMES = Number(process.env.LETTER_TIMES ?? 1);

describe(`every letter, drawn from the seed ${SEED}`, () => {
  const written: Written[] = [];
  const refused = { over: [] as string[], transaction: [] as unknown[] };

  beforeAll(() => {
    for (const one of letterCases(numbersFrom(SEED), TIMES)) {
      const { template, file, recipient, firstReader } = one;
      const evaluation = judge(file);
      const outcome = letterFor(template, file.deal, evaluation, {
        ...{ ...OPTIONS, to: recipient, first: { ...FIRST, reader: firstReader } },
      });
      if (isSettled(file.deal)) refused.over.push(outcome.kind);
      if (
        template === 'partner-action-required' &&
        file.deal.transaction === null &&
        outcome.kind !== 'nothing-to-ask'
      )
        refused.transaction.push(outcome);
      if (outcome.kind !== 'letter') continue;
      const { letter } = outcome;
      const reader = template === 'follow-up' ? firstReader : READER[template];
      const said = letter.text.replace(/\s+/g, ' ');
      const named = [
        ...said.matchAll(
          /(?<= )\d+\. .*?\((?:required|recommended)\)(?: and .*?\((?:required|recommended)\))*/g,
        ),
      ].map(([line]) => line);
      written.push({ ...one, number: written.length, reader, evaluation, letter, said, named });
    }
  });

  it('is written about most of the deals that are not ready', () => {
    expect(written.length).toBeGreaterThan(1000);
  });

  it('is none about what is over', () => {
    expect(new Set(refused.over)).toEqual(new Set(['nothing-to-ask']));
  });

  it('is none to a partner about no transaction, which its subject would have to name', () => {
    const missing = { kind: 'missing', fields: [{ field: 'transaction', why: 'named-in-subject' }] };
    expect(
      refused.transaction.filter((outcome) => JSON.stringify(outcome) !== JSON.stringify(missing)),
    ).toEqual([]);
    expect(refused.transaction.length).toBeGreaterThan(10);
  });

  it.each(Object.entries(RULES))('%s', (_, rule) => {
    const broken = written.flatMap((one) => {
      const what = rule(one);
      return what === null ? [] : [{ what, letter: one.letter.text }];
    });
    expect(
      broken.slice(0, 2).map(({ what, letter }) => `${broken.length} letters: ${what}\n\n${letter}`),
    ).toEqual([]);
  });
});
