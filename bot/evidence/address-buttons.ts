import { z } from 'zod';
import { CHOSEN_DEAL } from '../../cards/common/deal-choice.ts';
import { attachForm as formCard } from '../../cards/evidence/attach-form.ts';
import { ATTACH_FORM, ATTACH_SAVE, EDIT_UNDO, JUDGE_ADDRESSES } from '../../cards/verbs.ts';
import { parseAddress } from '../../src/domain/address.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { dealKey } from '../../src/domain/deal.ts';
import { CLOUD_SCOPE_IDS, ROLE_IDS } from '../../src/domain/ids.ts';
import { attachContacts } from '../../src/flows/evidence/attach-contacts.ts';
import { parseAddresses } from '../../src/intent/paste-addresses.ts';
import { dealAnswer, noSuchDealCard } from '../deals/deal-response.ts';
import { cardAction } from '../turn/card-action.ts';
import { judgePasted } from './validate.ts';

/** Pasted addresses; at most the number of characters a person can type at once. */
const emails = z.string().max(2500);
const scope = z.enum(CLOUD_SCOPE_IDS).catch('unknown');
/** The deal that they are for, as typed or as chosen; empty where it is not said yet. */
const dealId = z.string().max(500).catch('');
const meant = { dealId, [CHOSEN_DEAL]: dealId };

/** The id of the deal that is meant: the one that was chosen, else as it was typed. */
function meantDeal({ deal, dealId }: { readonly deal: string; readonly dealId: string }): string {
  return (deal === '' ? dealId : deal).trim();
}

const TWICE = 'You chose one deal and typed the id of another: give one of them.';

/** Whether two deals are meant: one that was chosen, and another one as typed. */
function isTwice({ deal, dealId }: { readonly deal: string; readonly dealId: string }): boolean {
  return deal !== '' && dealId.trim() !== '' && dealKey(deal) !== dealKey(dealId);
}

/** Judges addresses in the chosen scope, for the presser alone. */
export const judgeAddresses = cardAction(
  JUDGE_ADDRESSES,
  z.object({ emails, scope, ...meant }),
  async ({ emails, scope, ...filled }, { inPlace }) => ({
    kind: 'replace',
    card: await judgePasted(inPlace, parseAddresses(emails), scope, { dealId: meantDeal(filled) }),
  }),
);

export const attachForm = cardAction(
  ATTACH_FORM,
  z.object({ emails, scope, ...meant }),
  async ({ emails, scope, deal, dealId }, { inPlace }) => {
    const today = dayOfInstant(inPlace.services.now());
    const offered = realOnes(emails);
    const filled = dealId === '' ? null : { emails: offered, role: 'notices-contact' as const, deal, dealId };
    return { kind: 'replace', card: formCard({ emails: offered, scope, today, filled, notices: [] }) };
  },
);

const filledForm = z.object({
  offered: emails,
  scope,
  emails: emails.catch(''),
  role: z.enum(ROLE_IDS),
  ...meant,
});

/** Adds the addresses to the deal and draws the deal for the presser; the others keep the card of addresses. */
export const attachSave = cardAction(ATTACH_SAVE, filledForm, async (filled, press) => {
  const { inPlace } = press;
  const chosen = realOnes(filled.emails);
  const dealId = meantDeal(filled);
  const outcome = isTwice(filled)
    ? ({ kind: 'refused', why: TWICE } as const)
    : await attachContacts(press.services, await press.viewers(), { ...filled, dealId, emails: chosen });
  if (outcome.kind === 'refused') {
    const again = { ...filled, emails: chosen };
    const notices = [`Not attached yet. ${outcome.why}`];
    const today = dayOfInstant(inPlace.services.now());
    const view = { emails: realOnes(filled.offered), scope: filled.scope, today };
    return { kind: 'replace', card: formCard({ ...view, filled: again, notices }) };
  }
  const undo =
    outcome.kind === 'attached'
      ? { verb: EDIT_UNDO, data: { dealId: outcome.dealId, edit: outcome.edit, onDeal: 1 } }
      : null;
  const answer = await dealAnswer(inPlace, outcome.dealId, { notices: [outcome.notice], undo });
  return { kind: 'replace', card: answer ?? noSuchDealCard(outcome.dealId) };
});

function realOnes(text: string): readonly string[] {
  return parseAddresses(text).addresses.filter((email) => parseAddress(email));
}
