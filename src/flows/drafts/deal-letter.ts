import { dayOfInstant } from '../../domain/day.ts';
import type { MissingField } from '../../domain/draft-reason.ts';
import type { LetterName } from '../../domain/letter.ts';
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
import { type ShowingContext, visibleDeal } from '../deals/visible-deals.ts';

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
  /** Another viewer of the answer may not see the deal. */
  | { readonly kind: 'asker-only' }
  | { readonly kind: 'none' };

/** Writes the letter of a template about a deal as it is now, signed by the asker, if all viewers may see the deal. */
export async function dealLetter(
  context: LetterContext,
  viewers: Viewers,
  { dealId, template, ...chosen }: LetterRequest,
): Promise<DealLetter> {
  const visible = await visibleDeal(context, viewers, dealId);
  if (visible.kind !== 'deal') return { kind: visible.kind };
  const { checked } = visible;
  return { ...letterOf(context, viewers.asker, checked, { template, ...chosen }), checked };
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
