import { CardFactory, type Mention, type TurnContext } from 'botbuilder';
import { messageCard } from '../cards/message.ts';
import type { AdaptiveCard } from '../cards/types.ts';
import type { Services } from '../src/services.ts';
import { ACTIONS } from './actions/index.ts';
import { answer, welcome } from './commands/index.ts';
import { DuplicateGuard, duplicateKey } from './duplicates.ts';
import { actionCard, actionError, actionMessage, answerInvoke } from './invoke-answers.ts';
import type { FindPerson } from './people.ts';
import type { ActionReply, Turn } from './turn.ts';

/** More than anybody types in earnest; the rest of a longer text is not read. */
const MOST_TEXT = 1000;

/** Says which part of the bot answers an activity. One for each bot: it remembers what it has taken. */
export class Dispatcher {
  readonly #services: Services;
  readonly #findPerson: FindPerson;
  readonly #taken = new DuplicateGuard();
  readonly #welcomed = new DuplicateGuard();

  readonly #tenantId: string | null;

  /** `tenantId` is the tenant that is served; null serves whoever is on this machine. */
  constructor(services: Services, findPerson: FindPerson, tenantId: string | null) {
    this.#tenantId = tenantId;
    this.#services = services;
    this.#findPerson = findPerson;
  }

  /** Runs one turn. A failure gives the activity back, so that a repeat of it is taken. */
  async run(context: TurnContext): Promise<void> {
    if (!this.#isServed(context)) return;
    const { id, conversation } = context.activity;
    const key = id ? duplicateKey(conversation.id, id) : null;
    if (key !== null && this.#taken.seen(key, this.#services.now())) {
      if (context.activity.type === 'invoke') await answerInvoke(context, actionMessage('Already done.'));
      return;
    }
    try {
      await this.#dispatch(context);
    } catch (error) {
      if (key !== null) this.#taken.forget(key);
      throw error;
    }
  }

  /** One deployment serves one organisation: what comes from another tenant gets no answer. */
  #isServed({ activity }: TurnContext): boolean {
    if (this.#tenantId === null) return true;
    const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
    if (String(tenant).toLowerCase() === this.#tenantId.toLowerCase()) return true;
    this.#services.log.warn(
      { tenant, channel: activity.channelId },
      'an activity of another tenant was refused',
    );
    return false;
  }

  async #dispatch(context: TurnContext): Promise<void> {
    const { type } = context.activity;
    if (type === 'message') await this.#message(context);
    else if (type === 'invoke') await this.#invoke(context);
    else if (type === 'conversationUpdate' || type === 'installationUpdate') await this.#arrival(context);
  }

  async #message(context: TurnContext): Promise<void> {
    const turn = this.#turn(context);
    const submitted = submittedAction(context.activity.value);
    if (submitted) {
      const reply = await ACTIONS.get(submitted.verb)?.press(submitted.data, turn);
      return reply ? showReply(context, reply) : send(context, staleButtonCard());
    }
    await send(context, await answer(textOf(context), turn));
  }

  async #invoke(context: TurnContext): Promise<void> {
    if (context.activity.name !== 'adaptiveCard/action') {
      await answerInvoke(context, { status: 400 });
      return;
    }
    const { verb, data } = executedAction(context.activity.value);
    const action = ACTIONS.get(verb);
    if (!action)
      return answerInvoke(context, actionError('This button is not known any more. Ask for the card again.'));
    const reply = await action.press(data, this.#turn(context));
    if (!reply)
      return answerInvoke(
        context,
        actionError('This button came without what it needs. Ask for the card again.'),
      );
    if (reply.kind === 'replace') return answerInvoke(context, actionCard(reply.card));
    await send(context, reply.card);
    await answerInvoke(context, actionMessage(reply.notice));
  }

  /** An install is told in two activities; the welcome comes once. */
  async #arrival(context: TurnContext): Promise<void> {
    const { type, action, membersAdded = [], recipient, conversation } = context.activity;
    const arrived =
      type === 'installationUpdate'
        ? action === 'add' || action === 'add-upgrade'
        : membersAdded.some(({ id }) => id === recipient.id);
    if (!arrived || this.#welcomed.seen(conversation.id, this.#services.now())) return;
    try {
      await send(context, welcome());
    } catch (error) {
      this.#welcomed.forget(conversation.id);
      throw error;
    }
  }

  #turn(context: TurnContext): Turn {
    return { services: this.#services, person: () => this.#findPerson(context) };
  }
}

/** The text without the mention of the bot. botbuilder's own way trips over a mention that is not whole. */
function textOf({ activity: { text, entities, recipient } }: TurnContext): string {
  let said = (text ?? '').slice(0, MOST_TEXT);
  for (const { type, mentioned, text: mention } of (entities ?? []) as readonly Partial<Mention>[]) {
    if (type !== 'mention' || mentioned?.id !== recipient.id) continue;
    if (typeof mention === 'string' && mention !== '') said = said.replaceAll(mention, ' ');
  }
  return said.replaceAll('&nbsp;', ' ').trim();
}

/** A press of a button in an old client: a message with the verb among its data. */
function submittedAction(value: unknown): { verb: string; data: unknown } | null {
  if (typeof value !== 'object' || value === null || !('verb' in value)) return null;
  return typeof value.verb === 'string' ? { verb: value.verb, data: value } : null;
}

function executedAction(value: unknown): { verb: string; data: unknown } {
  const action = (value as { action?: { verb?: unknown; data?: unknown } } | null)?.action;
  return { verb: typeof action?.verb === 'string' ? action.verb : '', data: action?.data };
}

/** For a button of an older card than this bot knows. */
function staleButtonCard(): AdaptiveCard {
  return messageCard({
    title: 'That button does not work any more',
    text: ['Ask for the card again.'],
    commands: ['my deals', 'help'],
  });
}

/** Old clients have no answer that replaces a card, so the message it came with is changed. */
async function showReply(context: TurnContext, reply: ActionReply): Promise<void> {
  const { replyToId } = context.activity;
  if (reply.kind === 'replace' && replyToId) {
    await context.updateActivity({ ...cardMessage(reply.card), id: replyToId });
  } else {
    await send(context, reply.card);
  }
}

async function send(context: TurnContext, card: AdaptiveCard): Promise<void> {
  await context.sendActivity(cardMessage(card));
}

/** `summary` is what notifications and chat lists show. */
function cardMessage(card: AdaptiveCard) {
  const [summary = ''] = card.fallbackText.split('\n');
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}
