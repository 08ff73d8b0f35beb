import { z } from 'zod';
import { messageAddressesForm } from '../../cards/evidence/message-addresses.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { inDialog } from '../../cards/kit/in-dialog.ts';
import { MOST_PASTED } from '../../src/intent/paste-addresses.ts';
import { addressesOfMessage } from '../../src/replies/message-addresses.ts';
import { showDeal } from '../deals/deal-buttons.ts';
import { attachForm, attachSave, judgeAddresses } from '../evidence/address-buttons.ts';
import { submittedButton } from '../turn/activity-input.ts';
import { dialogCard, dialogMessage, type ExtensionBody } from '../turn/extension-response.ts';
import { cardOf, laterOf } from '../turn/responder.ts';
import type { ActionReply, Answer } from '../turn/turn.ts';
import { messageOf } from './message-payload.ts';
import type { ExtensionHandler } from './parts.ts';

/** The id of the action on a message in the manifest of the app. */
const ADDRESSES_COMMAND = 'checkAddresses';

const TITLE = 'Check these addresses';

/** The buttons that work in the dialog, by verb: the same as in chat. */
const BUTTONS = new Map([judgeAddresses, attachForm, attachSave, showDeal].map((one) => [one.verb, one]));
const VERBS: ReadonlySet<string> = new Set(BUTTONS.keys());

/** How long a dialog waits for look-ups, in milliseconds: it can't be changed once it is shown. */
const LOOK_UPS_MS = 2500;

const Opened = z.object({ commandId: z.literal(ADDRESSES_COMMAND), messagePayload: z.unknown().optional() });
const Submitted = z.object({ commandId: z.literal(ADDRESSES_COMMAND), data: z.unknown().optional() });

/** Opens the dialog with the addresses of a message; says so where it has none. */
export const fetchTask: ExtensionHandler = async (value, turn) => {
  const opened = Opened.safeParse(value);
  if (!opened.success) return null;
  // Nothing of a deal is shown yet, but only people who are served are answered.
  await turn.viewers();
  const emails = addressesOfMessage(messageOf(opened.data.messagePayload));
  if (emails.length === 0) return dialogMessage('I found no e-mail address in this message.');
  const listed = emails.slice(0, MOST_PASTED);
  return dialogOf(messageAddressesForm({ emails: listed, more: emails.length - listed.length }));
};

/** Answers a button of the dialog with the dialog that takes its place. */
export const submitAction: ExtensionHandler = async (value, turn) => {
  const submitted = Submitted.safeParse(value);
  if (!submitted.success) return null;
  const button = submittedButton(submitted.data.data);
  const action = button && BUTTONS.get(button.verb);
  if (!action) return null;
  const { alone } = turn;
  const reply = await action.press(button.data, { ...alone, inPlace: alone });
  return reply && answerOf(reply);
};

async function answerOf(reply: ActionReply): Promise<ExtensionBody> {
  switch (reply.kind) {
    case 'replace':
    case 'redraw':
      return dialogOf(await lookedUp(reply.card));
    case 'notice':
      return dialogMessage(reply.notice);
    case 'post':
    case 'sign-in':
      return dialogMessage('Ask me for that in our own chat.');
  }
}

/** The card that an answer comes to, if it does so in time; else the one it begins with. */
async function lookedUp(answer: Answer): Promise<AdaptiveCard> {
  const later = laterOf(answer);
  if (!later) return cardOf(answer);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LOOK_UPS_MS, null);
  });
  const found = later(async () => {}).catch(() => null);
  const card = await Promise.race([found, late]);
  clearTimeout(timer);
  return card ?? cardOf(answer);
}

function dialogOf(card: AdaptiveCard): ExtensionBody {
  return dialogCard(TITLE, inDialog(card, VERBS));
}
