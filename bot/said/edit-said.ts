import { stageWords } from '../../cards/deals/stage-receipt.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { editConfirm } from '../../cards/said/edit-confirm.ts';
import { addressKey } from '../../src/domain/address.ts';
import { addDays } from '../../src/domain/day.ts';
import { dateText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { CheckedDeal, JudgingContext } from '../../src/flows/deals/check-deal.ts';
import type { SaidAct } from '../../src/intent/acts/said-act.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { confirmContact } from './confirm-contact.ts';
import { addressesIn, contactsIn } from './people-in.ts';

type EditAct = Extract<
  SaidAct,
  { kind: 'add-contact' | 'replace-contact' | 'remove-contact' | 'close-date' | 'stage' | 'cloud' }
>;

/** The card that shows what a sentence asks to change of a deal. */
export async function editSaid(
  context: Pick<JudgingContext, 'db' | 'now' | 'thresholds'>,
  checked: CheckedDeal,
  act: EditAct,
  text: string,
  reader: Reader,
): Promise<AdaptiveCard> {
  const { deal } = checked;
  switch (act.kind) {
    case 'close-date': {
      const was =
        deal.closeDate === null ? 'It has none now.' : `It is ${dateText(deal.closeDate, reader)} now.`;
      const day = act.by !== null && deal.closeDate !== null ? addDays(deal.closeDate, act.by) : act.day;
      return editConfirm({
        deal,
        title: 'Change the close date?',
        lines: [day === null ? was : `Close date: ${dateText(day, reader)}. ${was}`],
        button: 'Change the date',
        data: { change: 'close-date', ...(day === null ? {} : { day }) },
        ...(day === null ? { asks: ['day'] as const } : {}),
      });
    }
    case 'stage':
      return editConfirm({
        deal,
        title: 'Change the stage?',
        lines: [
          `${deal.customer} is ${stageWords(act.stage)}. In the book it is ${stageWords(deal.stage)} now.`,
        ],
        button: `Mark ${stageWords(act.stage)}`,
        data: { change: 'stage', stage: act.stage },
      });
    case 'cloud':
      return editConfirm({
        deal,
        title: 'Change the cloud?',
        lines: [
          `Cloud: ${cloudScopeOf(act.scope).name}. In the book it is ${cloudScopeOf(deal.cloudScope).name} now.`,
          'The contacts are judged anew: what was checked in another cloud counts no more.',
        ],
        button: 'Change the cloud',
        data: { change: 'cloud', scope: act.scope },
      });
    default:
      return contactSaid(context, checked, act, text);
  }
}

async function contactSaid(
  context: Pick<JudgingContext, 'db' | 'now' | 'thresholds'>,
  checked: CheckedDeal,
  { kind, role }: Extract<EditAct, { readonly role: unknown }>,
  text: string,
): Promise<AdaptiveCard> {
  const { contacts } = checked.evaluation;
  const on = new Set(contacts.map(({ email }) => addressKey(email)));
  const [stated = ''] = addressesIn(text).filter((one) => !on.has(addressKey(one)));
  const named = contactsIn(contacts, text);
  const inRole = role === null ? named : named.filter((one) => one.role === role);
  const ofRole = named.length === 0 && role !== null ? contacts.filter((one) => one.role === role) : [];
  const found = inRole.length > 0 ? inRole : named.length > 0 ? named : ofRole;
  // Who is on the deal already takes another role with the same address.
  const [known, ...namesakes] = [...new Set(named.map((one) => one.email))];
  const email = stated || (kind === 'add-contact' && namesakes.length === 0 ? (known ?? '') : '');
  if (kind === 'add-contact' || (kind === 'replace-contact' && email !== '' && contacts.length === 0))
    return confirmContact(context, checked, { kind: 'add-contact', role, email });
  const [only, ...others] = found;
  const among = found.length > 0 ? found : contacts;
  const contact = others.length === 0 && only ? only : null;
  return confirmContact(context, checked, { kind, email, contact, among });
}
