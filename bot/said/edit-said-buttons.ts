import { z } from 'zod';
import { typed } from '../../cards/kit/elements.ts';
import { receipt } from '../../cards/kit/receipt.ts';
import { changesWords } from '../../cards/timeline/change-words.ts';
import { EDIT_SAVE, EDIT_UNDO } from '../../cards/verbs.ts';
import { CLOUD_SCOPE_IDS, ROLE_IDS, STAGES } from '../../src/domain/ids.ts';
import { type EditOutcome, type EditRequest, editDeal } from '../../src/flows/deals/edit-deal.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { visibleDeal } from '../../src/flows/deals/visible-deals.ts';
import { noSuchDealCard } from '../deals/deal-response.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId } from '../turn/payload.ts';

const email = z.string().trim().max(500);
/** A contact by its role and address. */
const contact = z
  .string()
  .max(600)
  .regex(/^\S+ \S/)
  .transform((text) => ({ role: text.slice(0, text.indexOf(' ')), email: text.slice(text.indexOf(' ') + 1) }))
  .pipe(z.object({ role: z.enum(ROLE_IDS), email }));

const Change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('close-date'), dealId, day: z.iso.date() }),
  z.object({ change: z.literal('stage'), dealId, stage: z.enum(STAGES) }),
  z.object({ change: z.literal('cloud'), dealId, scope: z.enum(CLOUD_SCOPE_IDS) }),
  z.object({ change: z.literal('add-contact'), dealId, email, role: z.enum(ROLE_IDS) }),
  z.object({ change: z.literal('replace-contact'), dealId, email, contact }),
  z.object({ change: z.literal('remove-contact'), dealId, contact }),
]);

/** Changes a deal as its card has shown it, and says so with Undo, to everybody who may see the deal. */
export const editSave = cardAction(EDIT_SAVE, Change, async (change, press) => {
  const { services } = press;
  const viewers = await press.viewers();
  const outcome = await editDeal(services, viewers, { ...requestOf(change), expected: null });
  if (outcome.kind === 'no-such-deal') return { kind: 'replace', card: noSuchDealCard(change.dealId) };
  if (outcome.kind !== 'edited') return { kind: 'replace', card: receipt({ text: whyNot(outcome) }) };
  const { edit, changes } = outcome;
  const words = changesWords(changes, readerOf(viewers, services.now()));
  const card = receipt({
    text: `Changed on ${typed(outcome.dealId, 60)}. ${words}.`,
    undo: { verb: EDIT_UNDO, data: { dealId: outcome.dealId, edit } },
  });
  const seen = await visibleDeal(services, viewers, outcome.dealId, { kind: 'redraw' });
  return { kind: 'redraw', card, forAll: seen.kind === 'deal' ? card : null };
});

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
          contact: { role: change.contact.role, email: change.email, name: null },
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
