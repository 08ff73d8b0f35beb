import { alertCard } from '../../cards/alerts/alert-card.ts';
import { alreadyText } from '../../cards/alerts/labels.ts';
import { receiptText } from '../../cards/alerts/receipts.ts';
import { ALERT_UNDO } from '../../cards/verbs.ts';
import {
  type AlertMessage,
  messageOfDelivery,
  type SaidAlert,
} from '../../src/alerts/message/alert-message.ts';
import { channelPlaceOf } from '../../src/alerts/place-key.ts';
import type { AlertAct } from '../../src/alerts/respond/act-on-alerts.ts';
import { carryOut } from '../../src/alerts/respond/carry-out.ts';
import type { HandOverConcern } from '../../src/alerts/respond/hand-over-concerns.ts';
import { addressKey } from '../../src/domain/address.ts';
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
    return { kind: 'refused', reply: drawn(turn, message, {}, ['This deal is not there any more.']) };
  if (!alert.isConcerned) return { kind: 'refused', reply: drawn(turn, message, { deal }, []) };
  if (!undoes && isAlertSettled(alert))
    return {
      kind: 'refused',
      reply: drawn(turn, message, { deal }, ['Nothing is left to be done about this deal.']),
    };
  return { ...pressed, alert };
}

const UNKNOWN = 'This alert is not known any more. It may have been sent again: look for a newer message.';
const NOT_THEIRS = 'Only the person this alert went to, or an admin, can do that.';
const NOBODYS =
  'An alert in a channel is for everybody there: nobody says “I’m on it” to it, or puts it off.';

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

/** What of a message is shown: the alert on one deal, or the digest. */
export interface ShownPart {
  /** The row of the deal. */
  readonly deal?: number | undefined;
  /** Whether all rows of a digest are shown. */
  readonly showsAll?: boolean;
}

/** Shows the card to whoever pressed alone. */
export function drawn(
  { services }: Turn,
  message: AlertMessage,
  part: ShownPart,
  notices: readonly string[],
): ActionReply {
  return { kind: 'replace', card: alertCard(message, { ...part, notices, linkOf: services.dealLink }) };
}

/** The reply to an act that was not done. */
export interface NotDone {
  /** Where it is refused, from the sentence why. */
  readonly refused: (why: string) => ActionReply;
  /** Where it is to be confirmed first. */
  readonly asks?: (concerns: readonly HandOverConcern[], to: string) => ActionReply;
}

/** Does something about an alert, with an entry in the audit log, and shows the card as it is then, with a receipt. */
export async function actOn(
  turn: Turn,
  { message, alert, person, viewers }: PressedAlert & { readonly viewers: Viewers },
  act: AlertAct,
  { refused: onRefused, asks }: NotDone,
  part: ShownPart = { deal: alert.dealRef },
): Promise<ActionReply> {
  const carried = await carryOut(turn.services, viewers, { ...alert, person }, act);
  switch (carried.kind) {
    case 'already':
      return drawn(turn, message, part, [alreadyText(carried.already, message.reader)]);
    case 'refused':
      return onRefused(carried.why);
    case 'asks':
      return asks ? asks(carried.concerns, carried.to) : onRefused('It is to be confirmed first.');
    case 'done': {
      const to = act.act === 'hand-over' ? addressKey(act.to) : null;
      const { customer } = alert.facts;
      const text = receiptText({ act: act.act, customer, to, notes: carried.notes });
      return redrawn(turn, message, part, { text, acts: carried.ids });
    }
  }
}

/** What was done just now: a sentence, and the ids of the acts by which it is undone; none where it can not be. */
export interface DoneJustNow {
  readonly text: string;
  readonly acts: readonly number[];
}

/** Shows a message as it is after something was done, with the receipt of that. */
export async function redrawn(
  turn: Turn,
  before: AlertMessage,
  part: ShownPart,
  { text, acts }: DoneJustNow,
): Promise<ActionReply> {
  const message = (await messageOfDelivery(turn.services, before.delivery)) ?? before;
  const linkOf = turn.services.dealLink;
  const undo = (shown: ShownPart) => ({
    verb: ALERT_UNDO,
    data: {
      delivery: message.delivery,
      acts: acts.join(','),
      ...(shown.deal === undefined ? {} : { deal: shown.deal }),
      ...(shown.showsAll ? { view: 'all' } : {}),
    },
  });
  const cardOf = (shown: ShownPart) => {
    const done = { text, ...(acts.length === 0 ? {} : { undo: undo(shown) }) };
    return alertCard(message, { ...shown, done, linkOf });
  };
  // Elsewhere the message is not the person's own.
  const forAll = turn.isPersonal ? cardOf({ showsAll: part.showsAll ?? false }) : null;
  return { kind: 'redraw', card: cardOf(part), forAll };
}
