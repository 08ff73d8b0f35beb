import { z } from 'zod';
import { validateButton } from '../../cards/deals/deal-buttons.ts';
import { typed } from '../../cards/kit/elements.ts';
import { receipt } from '../../cards/kit/receipt.ts';
import { changesWords } from '../../cards/timeline/change-words.ts';
import { EDIT_SAVE, EDIT_UNDO } from '../../cards/verbs.ts';
import { CLOUD_SCOPE_IDS, ROLE_IDS, STAGES } from '../../src/domain/ids.ts';
import { type EditOutcome, type EditRequest, editDeal } from '../../src/flows/deals/edit-deal.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { visibleDeal } from '../../src/flows/deals/visible-deals.ts';
import { dealAnswer, noSuchDealCard } from '../deals/deal-response.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, pageStart } from '../turn/payload.ts';
import type { ActionReply, Press } from '../turn/turn.ts';
import { contact, email, name } from './contact-payload.ts';

/** Of a change that the deal's card offers, too: whether it was asked for there. */
const onCard = { dealId, onDeal: z.coerce.number().catch(0), from: pageStart };

const Change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('close-date'), dealId, day: z.iso.date() }),
  z.object({ change: z.literal('stage'), dealId, stage: z.enum(STAGES) }),
  z.object({ change: z.literal('cloud'), dealId, scope: z.enum(CLOUD_SCOPE_IDS) }),
  z.object({ change: z.literal('add-contact'), dealId, email, role: z.enum(ROLE_IDS) }),
  z.object({ change: z.literal('replace-contact'), ...onCard, email, name, contact }),
  z.object({ change: z.literal('remove-contact'), ...onCard, contact }),
]);

/** Changes a deal as its card has shown it, and says so with Undo, to everybody who may see the deal. */
export const editSave = cardAction(EDIT_SAVE, Change, async (change, press) => {
  const { services } = press;
  const viewers = await press.viewers();
  const outcome = await editDeal(services, viewers, { ...requestOf(change), expected: null });
  if (outcome.kind === 'no-such-deal') return { kind: 'replace', card: noSuchDealCard(change.dealId) };
  if ('onDeal' in change && change.onDeal === 1) return onDealCard(change, outcome, press);
  if (outcome.kind !== 'edited') return { kind: 'replace', card: receipt({ text: whyNot(outcome) }) };
  const { edit, changes } = outcome;
  const words = changesWords(changes, readerOf(viewers, services.now()));
  const card = receipt({
    text: `Changed on ${typed(outcome.dealId, 60)}. ${words}.`,
    undo: { verb: EDIT_UNDO, data: { dealId: outcome.dealId, edit } },
    next: cameBy(change).map((email) => validateButton({ dealId: outcome.dealId }, email)),
  });
  const seen = await visibleDeal(services, viewers, outcome.dealId, { kind: 'redraw' });
  return { kind: 'redraw', card, forAll: seen.kind === 'deal' ? card : null };
});

/** The deal's card, which tells what was changed of its contacts; for everybody only if the message is that card. */
async function onDealCard(
  change: z.infer<typeof Change> & { readonly from: number },
  outcome: Exclude<EditOutcome, { kind: 'no-such-deal' }>,
  press: Press,
): Promise<ActionReply> {
  const { dealId, from } = change;
  const reader = readerOf(await press.viewers(), press.services.now());
  const isDone = outcome.kind === 'edited';
  const notices = [isDone ? `Changed. ${changesWords(outcome.changes, reader)}.` : whyNot(outcome)];
  const undo = isDone ? { verb: EDIT_UNDO, data: { dealId, edit: outcome.edit, onDeal: 1 } } : null;
  const drawn = { from, notices, undo, validate: isDone ? cameBy(change) : [], isDealCard: true };
  const card = (await dealAnswer(press.inPlace, dealId, drawn)) ?? noSuchDealCard(dealId);
  if (!isDone) return { kind: 'replace', card };
  return { kind: 'redraw', card, forAll: await dealAnswer(press, dealId, drawn) };
}

/** The address of who has come by a change, as a list. */
function cameBy(change: z.infer<typeof Change>): readonly string[] {
  return change.change === 'add-contact' || change.change === 'replace-contact' ? [change.email] : [];
}

function requestOf(change: z.infer<typeof Change>): Pick<EditRequest, 'dealId' | 'edit'> {
  const { dealId } = change;
  switch (change.change) {
    case 'close-date':
      return { dealId, edit: { kind: 'set-fields', fields: { closeDate: change.day } } };
    case 'stage':
      return { dealId, edit: { kind: 'set-fields', fields: { stage: change.stage } } };
    case 'cloud':
      return { dealId, edit: { kind: 'set-fields', fields: { cloudScope: change.scope } } };
    case 'add-contact':
      return {
        dealId,
        edit: { kind: 'add-contact', contact: { role: change.role, email: change.email, name: null } },
      };
    case 'replace-contact':
      return {
        dealId,
        edit: {
          kind: 'replace-contact',
          replaced: change.contact,
          contact: { role: change.contact.role, email: change.email, name: change.name },
        },
      };
    case 'remove-contact':
      return { dealId, edit: { kind: 'remove-contact', removed: change.contact } };
  }
}

function whyNot(outcome: Exclude<EditOutcome, { kind: 'edited' | 'no-such-deal' }>): string {
  switch (outcome.kind) {
    case 'unchanged':
      return `${typed(outcome.dealId, 60)} is so already. Nothing was changed.`;
    case 'refused':
      return `Nothing was changed. ${outcome.refused.map(({ why }) => why).join(' ')}`;
    case 'changed-since':
      return 'Nothing was changed: somebody else has just changed it. Ask again.';
  }
}
