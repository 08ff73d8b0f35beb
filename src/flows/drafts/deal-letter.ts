import { dayOfInstant } from '../../domain/day.ts';
import type { LetterName, MissingField } from '../../domain/letter.ts';
import { addressOf, nameOf, type Person } from '../../domain/person.ts';
import type { Mail } from '../../email/delivery/draft-target.ts';
import {
  type Letter,
  type LetterOptions,
  type LetterOutcome,
  letterFor,
} from '../../email/letters/letter.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import { type ShowingContext, seeDeal } from '../deals/visible-deals.ts';

export interface LetterContext extends ShowingContext {
  readonly mail: Pick<Mail, 'templates'>;
}

export interface LetterRequest extends Pick<LetterOptions, 'note' | 'to' | 'cc' | 'first'> {
  readonly dealId: string;
  readonly template: LetterName;
}

export type DealLetter =
  | { readonly kind: 'letter'; readonly letter: Letter; readonly checked: CheckedDeal }
  | { readonly kind: 'missing'; readonly fields: readonly MissingField[]; readonly checked: CheckedDeal }
  | { readonly kind: 'nothing-to-ask'; readonly checked: CheckedDeal }
  /** Somebody else would see it who may not. */
  | { readonly kind: 'asker-only' }
  | { readonly kind: 'none' };

/** The letter of a template about a deal as it stands now, from the asker, for those who will see it. */
export async function dealLetter(
  context: LetterContext,
  viewers: Viewers,
  { dealId, template, ...chosen }: LetterRequest,
): Promise<DealLetter> {
  const sight = await seeDeal(context, viewers, dealId);
  if (sight.kind !== 'shown') return { kind: sight.kind };
  const { checked } = sight;
  return { ...letterOf(context, viewers.asker, checked, { template, ...chosen }), checked };
}

/** The letter about a deal that was looked up for whoever sees the letter. */
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
