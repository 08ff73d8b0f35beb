import type { Activity, TurnContext } from 'botbuilder';
import { LeanContext } from './lean-context.ts';

/**
 * Targeted messages of Teams, which one member of a shared conversation sees alone (public preview):
 * https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages. Whether the messages of a turn
 * are targeted is said of the turn, not of each message: the adapter then sends and edits all of them so.
 */

const TARGETED = Symbol('targeted');

/** A message of a conversation, whose id has no thread. */
export interface TargetedMessage {
  readonly conversationId: string;
  readonly activityId: string;
}

/** The targeted messages that were sent, by any process. */
export interface TargetedLog {
  /** Stores that a message is targeted; never fails. */
  sent(message: TargetedMessage): Promise<void>;
}

/** Whether what the bot says in a turn goes to its asker alone. */
export function isTargeted({ turnState }: Pick<TurnContext, 'turnState'>): boolean {
  return turnState.get(TARGETED) === true;
}

/** Makes everything that the bot says in a turn targeted to its asker, or not. */
export function setTargeted({ turnState }: Pick<TurnContext, 'turnState'>, value: boolean): void {
  turnState.set(TARGETED, value);
}

/** A copy of a turn whose messages go to its asker alone. It can be used after the turn. */
export function targetedTurn(turn: TurnContext): TurnContext {
  const copy = new LeanContext(turn.adapter, turn.activity);
  for (const [key, value] of turn.turnState) copy.turnState.set(key, value);
  setTargeted(copy, true);
  return copy;
}

/** Whether a person sent an activity to the bot alone, of which the others in the conversation see nothing. */
export function isSentToBotAlone({ recipient }: Pick<Activity, 'recipient'>): boolean {
  return (recipient as { readonly isTargeted?: unknown }).isTargeted === true;
}

/** A message as the connector takes it where it is targeted; it can't be a reply. */
export function targetedMessage(
  { replyToId: _, ...message }: Partial<Activity>,
  asked: Pick<Activity, 'type' | 'id' | 'recipient'>,
): Partial<Activity> {
  if (asked.type !== 'message' || !asked.id || !isSentToBotAlone(asked)) return message;
  // Teams draws what was asked above the answer.
  const question = { type: 'targetedMessageInfo', messageId: asked.id };
  return { ...message, entities: [...(message.entities ?? []), question] };
}

/** An edit as the connector takes it where the message is targeted: whom it is for can't be said again. */
export function targetedEdit({ recipient: _, ...edit }: Partial<Activity>): Partial<Activity> {
  return edit;
}
