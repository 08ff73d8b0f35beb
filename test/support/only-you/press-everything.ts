import type { AdaptiveCard, ExecuteAction } from '../../../cards/kit/adaptive-card.ts';
import type { TestBot } from '../bot/test-bot.ts';
import type { AnyConversation, LooseActivity } from '../teams/activities.ts';
import { buttonsOf, partsOf } from '../teams/card-text.ts';
import type { Sent } from '../teams/connector.ts';

/** Somebody who presses every button of every card that comes, in clients of one kind. */
export interface Presser {
  readonly bot: TestBot;
  readonly from: string;
  readonly conversation: AnyConversation;
  /** A client that knows no `Action.Execute`. */
  readonly isOldClient: boolean;
  /** What is filled into inputs, by their id; the others are left as the card proposes them. */
  readonly fill: Readonly<Record<string, string>>;
}

/** So many presses of buttons with one verb, with other payloads each. */
const MOST_OF_A_VERB = 5;

interface ShownCard {
  /** The id of its message. */
  readonly on: string;
  readonly card: AdaptiveCard;
}

/** Delivers what is typed, presses whatever button comes, and gives the verbs that were pressed. */
export async function pressEverything(
  presser: Presser,
  typed: readonly LooseActivity[],
): Promise<ReadonlySet<string>> {
  const { bot } = presser;
  const pressed = new Map<string, Set<string>>();
  const waiting: ShownCard[] = [];
  for (const one of typed) {
    const before = bot.connector.sent.length;
    const { sent } = await bot.deliver(one);
    waiting.push(...shownIn(sent, before));
  }
  for (let shown = waiting.shift(); shown; shown = waiting.shift()) {
    for (const button of buttonsOf(shown.card)) {
      const data = { ...filledIn(shown.card, presser.fill), ...button.data };
      const known = pressed.get(button.verb) ?? new Set();
      const key = JSON.stringify(button.data);
      if (known.has(key) || known.size >= MOST_OF_A_VERB) continue;
      pressed.set(button.verb, known.add(key));
      waiting.push(...(await press(presser, button, data, shown.on)));
    }
  }
  return new Set(pressed.keys());
}

/** Presses a button on a message; gives the cards that come of it. */
export async function press(
  { bot, from, conversation, isOldClient }: Omit<Presser, 'fill'>,
  { verb }: Pick<ExecuteAction, 'verb'>,
  data: object,
  on: string,
): Promise<readonly ShownCard[]> {
  const place = { from, conversation, on };
  const before = bot.connector.sent.length;
  if (isOldClient) return shownIn(await bot.submit({ ...data, verb }, place), before);
  const { told, sent } = await bot.press(verb, data, place);
  const { value } = told;
  const inPlace =
    typeof value === 'object' && value !== null && 'body' in value
      ? [{ on, card: value as AdaptiveCard }]
      : [];
  return [...inPlace, ...shownIn(sent, before)];
}

function shownIn(sent: readonly Sent[], before: number): ShownCard[] {
  return sent.flatMap(({ method, activityId, activity: { attachments = [] } }, at) => {
    const on = method === 'PUT' ? (activityId ?? '') : `sent-${before + at + 1}`;
    return attachments
      .filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
      .map(({ content: card }) => ({ on, card }));
  });
}

function filledIn(card: AdaptiveCard, fill: Presser['fill']): Readonly<Record<string, unknown>> {
  const inputs = partsOf(card).filter(({ part }) => String(part.type).startsWith('Input.'));
  return Object.fromEntries(
    inputs.map(({ part: { id, value, choices } }) => {
      const [first] = (choices ?? []) as readonly { readonly value: string }[];
      return [String(id), fill[String(id)] ?? value ?? first?.value ?? ''];
    }),
  );
}
