import { z } from 'zod';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { changeContactForm } from '../../cards/deals/change-contact-form.ts';
import { wirePayload } from '../../cards/kit/payload.ts';
import { CONTACT_CHANGE } from '../../cards/verbs.ts';
import { addressKey } from '../../src/domain/address.ts';
import { checkedEdit } from '../../src/flows/deals/edits/deal-edit.ts';
import { visibleDeal } from '../../src/flows/deals/visible-deals.ts';
import { dealAnswer, noSuchDealCard } from '../deals/deal-response.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, pageStart } from '../turn/payload.ts';
import { confirmContact } from './confirm-contact.ts';
import { contact, email, name } from './contact-payload.ts';

const asked = z.object({
  ...{ dealId, contact, name, from: pageStart },
  email: email.catch(''),
  change: z.enum(['replace-contact', 'remove-contact']).nullish(),
});

/** Opens the form that replaces or removes a contact of a deal; filled in, it shows what that would change. Nothing is changed yet. */
export const contactChange = cardAction(CONTACT_CHANGE, asked, async (given, { inPlace }) => {
  const { services } = inPlace;
  const visible = await visibleDeal(services, await inPlace.viewers(), given.dealId);
  if (visible.kind === 'asker-only') return { kind: 'replace', card: askerOnlyCard(`check ${given.dealId}`) };
  if (visible.kind !== 'deal') return { kind: 'replace', card: noSuchDealCard(given.dealId) };
  const { checked } = visible;
  const { deal, evaluation } = checked;
  const { change, from, email, name } = given;
  const { role } = given.contact;
  const meant = evaluation.contacts.find(
    (one) => one.role === role && addressKey(one.email) === addressKey(given.contact.email),
  );
  if (!meant) {
    const notices = [`${given.contact.email} is no longer a contact in that role.`];
    const card = await dealAnswer(inPlace, deal.dealId, { from, notices, isDealCard: true });
    return { kind: 'replace', card: card ?? noSuchDealCard(given.dealId) };
  }
  const back = wirePayload({ dealId: deal.dealId, from, isDealCard: true });
  const form = { deal, contact: meant, filled: { email, name }, back, notices: [] };
  if (!change) return { kind: 'replace', card: changeContactForm(form) };
  if (change === 'replace-contact') {
    const comes = { role, email, name };
    const edit = checkedEdit({ kind: change, replaced: given.contact, contact: comes });
    if ('refused' in edit) {
      const notices = edit.refused.map(({ why }) => why);
      return { kind: 'replace', card: changeContactForm({ ...form, notices }) };
    }
  }
  const confirmed = { kind: change, email, name, contact: meant, among: [] };
  return { kind: 'replace', card: await confirmContact(services, checked, confirmed, back) };
});
