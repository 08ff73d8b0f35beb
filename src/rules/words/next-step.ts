import type { LetterName } from '../../domain/drafts/letter.ts';
import { dateOfText } from '../../domain/format.ts';
import type { Reader } from '../../domain/reader.ts';
import { roleOf } from '../../policy/roles.ts';
import type { NextStep } from '../next-step.ts';
import { LETTER_TITLES, LETTER_WORDS } from './letters.ts';

type Of<Kind extends NextStep['kind']> = Extract<NextStep, { readonly kind: Kind }>;

const TITLES: { readonly [Kind in NextStep['kind']]: (step: Of<Kind>, reader: Reader) => string } = {
  take: () => 'Take this deal',
  decide: ({ proposals }) =>
    proposals === 1 ? 'Decide on the proposed contact' : `Decide on ${proposals} proposed contacts`,
  'follow-up': () => draftTitle('follow-up'),
  'send-draft': () => 'See to the draft',
  'add-contact': ({ role }) => `Add the ${roleOf(role).name}`,
  draft: ({ letter }) => draftTitle(letter),
  record: () => 'Record a check',
  open: () => 'See to the change of partner',
  wait: ({ letter, since, until, sender }, reader) => {
    const name = LETTER_WORDS[letter as LetterName] ?? letter;
    const what = sender === null ? `the answer to the ${name}` : `${sender} to send the ${name}`;
    return `Waiting since ${dateOfText(since, reader)} for ${what}, until ${dateOfText(until, reader)}`;
  },
};

/** What a button says that begins a letter: `Write to customer`. */
export function draftTitle(template: LetterName): string {
  return LETTER_TITLES[template];
}

/** The title of the button of a next step; of one that has none, a line. It holds typed text as it is. */
export function nextStepTitle<Kind extends NextStep['kind']>(step: Of<Kind>, reader: Reader): string {
  const title = TITLES[step.kind as Kind];
  return title(step, reader);
}
