import { dayOfInstant } from '../../src/domain/day.ts';
import { shortDayText } from '../../src/domain/format.ts';
import { roleOf } from '../../src/policy/roles.ts';
import type { NextStep } from '../../src/rules/next-step.ts';
import { draftTitle, letterName } from '../kit/letter-labels.ts';

type Of<Kind extends NextStep['kind']> = Extract<NextStep, { readonly kind: Kind }>;

const TITLES: { readonly [Kind in NextStep['kind']]: (step: Of<Kind>) => string } = {
  take: () => 'Take this deal',
  decide: ({ proposals }) =>
    proposals === 1 ? 'Decide on the proposed contact' : `Decide on ${proposals} proposed contacts`,
  'follow-up': () => draftTitle('follow-up'),
  'send-draft': () => 'See to the draft',
  'add-contact': ({ role }) => `Add the ${roleOf(role).name}`,
  draft: ({ letter }) => draftTitle(letter),
  record: () => 'Record a check',
  open: () => 'See to the change of partner',
  wait: ({ letter, since, until, sender }) => {
    const name = letterName(letter);
    const what = sender === null ? `the answer to the ${name}` : `${sender} to send the ${name}`;
    return `Waiting since ${dayText(since)} for ${what}, until ${dayText(until)}`;
  },
};

function dayText(instant: string): string {
  return shortDayText(dayOfInstant(Date.parse(instant)));
}

/** The title of the button of a next step; of one that has none, a line. It holds typed text as it is. */
export function nextStepTitle<Kind extends NextStep['kind']>(step: Of<Kind>): string {
  const title = TITLES[step.kind as Kind];
  return title(step);
}

/**
 * The title of its button on a card, where a missing contact is asked for in a letter, as chat has no form for one, and a check is
 * recorded by a button for each method.
 */
export function titleOnCard(step: NextStep): string {
  if (step.kind === 'add-contact') return draftTitle('customer-action-required');
  return step.kind === 'record' ? VALIDATED : nextStepTitle(step);
}

/** The title of the button with which a check in VL Central is recorded. */
export const VALIDATED = 'Validated in VL Central';
