import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { roleOf } from '../../src/policy/roles.ts';
import type { NextStep } from '../../src/rules/next-step.ts';
import { draftTitle, letterName } from '../kit/letter-labels.ts';

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
    const name = letterName(letter);
    const what = sender === null ? `the answer to the ${name}` : `${sender} to send the ${name}`;
    return `Waiting since ${dateOfText(since, reader)} for ${what}, until ${dateOfText(until, reader)}`;
  },
};

/** The title of the button of a next step; of one that has none, a line. It holds typed text as it is. */
export function nextStepTitle<Kind extends NextStep['kind']>(step: Of<Kind>, reader: Reader): string {
  const title = TITLES[step.kind as Kind];
  return title(step, reader);
}

/** The title of its button on a card, where a missing contact is asked for in a letter, as chat has no form for one. */
export function titleOnCard(step: NextStep, reader: Reader): string {
  if (step.kind === 'add-contact') return draftTitle('customer-action-required');
  return step.kind === 'record' ? RECORD_CHECKS : nextStepTitle(step, reader);
}

/** The title of the button with which checks of a deal's contacts are recorded. */
export const RECORD_CHECKS = 'Record checks';
