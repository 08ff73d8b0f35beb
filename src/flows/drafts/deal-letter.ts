import { dayOfInstant } from '../../domain/day.ts';
import type { LetterName } from '../../domain/drafts/letter.ts';
import { addressOf, nameOf, type Person } from '../../domain/people/person.ts';
import type { Mail } from '../../email/delivery/draft-target.ts';
import { type LetterOptions, type LetterOutcome, letterFor } from '../../email/letters/letter.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

export interface LetterContext extends ShowingContext {
  readonly mail: Mail;
}

export interface LetterRequest extends Pick<LetterOptions, 'note' | 'to' | 'cc' | 'first' | 'locale'> {
  readonly dealId: string;
  readonly template: LetterName;
}

/** Writes the letter about a deal that was already looked up for the letter's viewers. */
export function letterOf(
  { now, mail }: Pick<LetterContext, 'now' | 'mail'>,
  asker: Person,
  { deal, evaluation }: Pick<CheckedDeal, 'deal' | 'evaluation'>,
  { template, ...chosen }: Omit<LetterRequest, 'dealId'>,
): LetterOutcome {
  return letterFor(template, deal, evaluation, {
    ...chosen,
    day: dayOfInstant(now()),
    sender: { name: nameOf(asker), address: addressOf(asker) ?? '' },
    templates: mail.templates,
  });
}
