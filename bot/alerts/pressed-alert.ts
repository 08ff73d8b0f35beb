import { alertCard } from '../../cards/alerts/alert-card.ts';
import { alreadyText } from '../../cards/alerts/labels.ts';
import {
  type AlertMessage,
  messageOfDelivery,
  type SaidAlert,
} from '../../src/alerts/message/alert-message.ts';
import { channelPlaceOf } from '../../src/alerts/place-key.ts';
import type { AlertAct } from '../../src/alerts/respond/act-on-alerts.ts';
import { carryOut } from '../../src/alerts/respond/carry-out.ts';
import { isAlertSettled } from '../../src/domain/alerts/settled.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import type { ActionReply, Turn } from '../turn/turn.ts';

/** The message of alerts on which somebody has pressed a button, or the reply that refuses it. */
export type Pressed<Found = { readonly message: AlertMessage }> =
  | ({ readonly kind: 'pressed'; readonly viewers: Viewers } & Found)
  | { readonly kind: 'refused'; readonly reply: ActionReply };

/** The message that a button names, for somebody who may see it: the reader it was sent to, those in its channel, admins. */
export async function messageToSee(turn: Turn, delivery: string): Promise<Pressed> {
  return pressedMessage(
    turn,
    delivery,
    ({ person, placeKey }, { conversation }) =>
      // Somebody who presses in the channel of the message sees the message there.
      person === null && conversation !== null && placeKey === channelPlaceOf(conversation),
  );
}

/** The message that a button names, for somebody who may act on it: the reader it was sent to, and admins. */
export async function messageToActOn(
  turn: Turn,
  delivery: string,
): Promise<Pressed<{ readonly message: AlertMessage; readonly person: string }>> {
  const pressed = await pressedMessage(turn, delivery, () => false);
  if (pressed.kind === 'refused') return pressed;
  const { person } = pressed.message;
  return person === null ? refused(NOBODYS) : { ...pressed, person };
}

export interface PressedAlert {
  readonly message: AlertMessage;
  readonly alert: SaidAlert;
  /** The address key of the reader whose alerts they are. */
  readonly person: string;
}

/**
 * The alert that a button names, to act on; a card that is out of date is shown as it is now instead.
 * @param undoes whether the button undoes an act: that is possible of a settled deal, too, which may be at risk again
 */
export async function alertToActOn(
  turn: Turn,
  { delivery, deal }: { readonly delivery: string; readonly deal: number },
  { undoes = false } = {},
): Promise<Pressed<PressedAlert>> {
  const pressed = await messageToActOn(turn, delivery);
  if (pressed.kind === 'refused') return pressed;
  const { message } = pressed;
  const alert = message.alerts.find(({ dealRef }) => dealRef === deal);
  if (!alert)
    return { kind: 'refused', reply: drawn(turn, message, undefined, ['This deal is not there any more.']) };
  if (!alert.isConcerned) return { kind: 'refused', reply: drawn(turn, message, deal, []) };
  if (!undoes && isAlertSettled(alert))
    return {
      kind: 'refused',
      reply: drawn(turn, message, deal, ['Nothing is left to be done about this deal.']),
    };
  return { ...pressed, alert };
}

const UNKNOWN = 'This alert is not known any more. It may have been sent again: look for a newer message.';
const NOT_THEIRS = 'Only the person this alert went to, or an admin, can do that.';
const NOBODYS = 'An alert in a channel is for everybody there: nobody acknowledges or puts it off.';

async function pressedMessage(
  turn: Turn,
  delivery: string,
  isOpenTo: (message: AlertMessage, viewers: Viewers) => boolean,
): Promise<Pressed> {
  const viewers = await turn.viewers();
  const message = await messageOfDelivery(turn.services, delivery);
  if (!message) return refused(UNKNOWN);
  const { viewer, asker, conversation } = viewers;
  const isTheirs = message.person !== null && viewer.addresses.has(message.person);
  if (viewer.isAdmin || isTheirs || isOpenTo(message, viewers)) return { kind: 'pressed', message, viewers };
  const detail = { code: 'alert-of-others-refused', place: message.placeKey } as const;
  await turn.services.audit.note([{ actor: asker, action: 'refuse', dealId: null, conversation, detail }]);
  return refused(NOT_THEIRS);
}

function refused(notice: string): { readonly kind: 'refused'; readonly reply: ActionReply } {
  return { kind: 'refused', reply: { kind: 'notice', notice } };
}

/** Shows the card to whoever pressed alone. */
export function drawn(
  { services }: Turn,
  message: AlertMessage,
  deal: number | undefined,
  notices: readonly string[],
): ActionReply {
  return { kind: 'replace', card: alertCard(message, { deal, notices, linkOf: services.dealLink }) };
}

/**
 * Does something about an alert, with an entry in the audit log, and shows the card as it is then.
 * @param onRefused the reply where it is refused, from the sentence why
 */
export async function actOn(
  turn: Turn,
  { message, alert, person, viewers }: PressedAlert & { readonly viewers: Viewers },
  act: AlertAct,
  onRefused: (why: string) => ActionReply,
): Promise<ActionReply> {
  const carried = await carryOut(turn.services, viewers, { ...alert, person }, act);
  switch (carried.kind) {
    case 'already':
      return drawn(turn, message, alert.dealRef, [alreadyText(carried.already, message.zone)]);
    case 'refused':
      return onRefused(carried.why);
    case 'done':
      return redrawn(turn, message, alert.dealRef, carried.notes);
  }
}

/** Shows a message as it is after something was done. */
export async function redrawn(
  turn: Turn,
  before: AlertMessage,
  deal?: number,
  notices: readonly string[] = [],
): Promise<ActionReply> {
  const message = (await messageOfDelivery(turn.services, before.delivery)) ?? before;
  const linkOf = turn.services.dealLink;
  const card = alertCard(message, { deal, notices, linkOf });
  // Elsewhere the message is not the person's own.
  return { kind: 'redraw', card, forAll: turn.isPersonal ? alertCard(message, { linkOf }) : null };
}
