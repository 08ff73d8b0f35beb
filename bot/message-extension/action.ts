import { z } from 'zod';
import { messageAddressesForm } from '../../cards/evidence/message-addresses.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { inDialog } from '../../cards/kit/in-dialog.ts';
import { MOST_PASTED } from '../../src/intent/paste-addresses.ts';
import { addressesOfMessage } from '../../src/replies/message-addresses.ts';
import { showDeal } from '../deals/deal-buttons.ts';
import { attachForm, attachSave, judgeAddresses } from '../evidence/address-buttons.ts';
import { submittedButton } from '../turn/activity-input.ts';
import type { CardAction } from '../turn/card-action.ts';
import { dialogCard, dialogMessage, type ExtensionBody } from '../turn/extension/extension-response.ts';
import { cardOf, laterOf } from '../turn/responder.ts';
import type { ActionReply, Answer } from '../turn/turn.ts';
import { messageOf } from './message-payload.ts';
import type { ExtensionHandler } from './parts.ts';

/** The id of the action on a message in the manifest of the app. */
const ADDRESSES_COMMAND = 'checkAddresses';

const TITLE = 'Check these addresses';

/** What a dialog can show of a press: the card in place of its own, or a line. */
type DialogReply = Extract<ActionReply, { readonly kind: 'replace' | 'notice' }>;

const IN_DIALOG: readonly CardAction<DialogReply>[] = [judgeAddresses, attachForm, attachSave, showDeal];
/** The buttons that work in the dialog, by verb: the same as in chat. */
const BUTTONS = new Map(IN_DIALOG.map((one) => [one.verb, one]));
const VERBS: ReadonlySet<string> = new Set(BUTTONS.keys());

/** How long a dialog waits for look-ups, in milliseconds: it can't be changed once it is shown. */
const LOOK_UPS_MS = 2500;

const NONE = 'I found no e-mail address in this message.';
const NONE_SO_FAR = 'I could not read all of this message, and found no e-mail address in what I read.';

const Opened = z.object({ commandId: z.literal(ADDRESSES_COMMAND), messagePayload: z.unknown().optional() });
const Submitted = z.object({ commandId: z.literal(ADDRESSES_COMMAND), data: z.unknown().optional() });

/** Opens the dialog with the addresses of a message; says so where it has none. */
export const fetchTask: ExtensionHandler = async (value, turn) => {
  const opened = Opened.safeParse(value);
  if (!opened.success) return null;
  // Nothing of a deal is shown yet, but only people who are served are answered.
  await turn.viewers();
  const { emails, isWhole } = addressesOfMessage(messageOf(opened.data.messagePayload));
  if (emails.length === 0) return dialogMessage(isWhole ? NONE : NONE_SO_FAR);
  const [listed, others] = [emails.slice(0, MOST_PASTED), emails.slice(MOST_PASTED)];
  return dialogOf(messageAddressesForm({ emails: listed, others, isWhole }));
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

async function answerOf(reply: DialogReply): Promise<ExtensionBody> {
  return reply.kind === 'notice' ? dialogMessage(reply.notice) : dialogOf(await lookedUp(reply.card));
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
