import { messageCard } from '../cards/common/message.ts';
import type { AdaptiveCard } from '../cards/kit/adaptive-card.ts';
import { sameTenant, tenantOf } from '../src/domain/people/tenant.ts';
import { SeenPreviews } from '../src/flows/deals/search-deals.ts';
import { GIVEN_UP } from '../src/flows/turns/handle-once.ts';
import { type SharedTurns, sharedTurns } from '../src/flows/turns/shared-turns.ts';
import { SignInRequests } from '../src/flows/turns/sign-in-requests.ts';
import type { TargetedMessages } from '../src/flows/turns/targeted-messages.ts';
import { turnKey } from '../src/flows/turns/turn-key.ts';
import type { Services } from '../src/services.ts';
import { ACTIONS } from './actions.ts';
import { Arrivals } from './arrivals.ts';
import { droppedFiles, previewDropped } from './book/dropped-file.ts';
import { type ChannelTurn, isEdit } from './channel/channel-turn.ts';
import type { UserTokens } from './channel/oauth-tokens.ts';
import type { ChatOpener, ProactiveMessages } from './channel/proactive-messages.ts';
import { ANONYMOUS_LINK } from './channel/token/sender.ts';
import { answer } from './commands.ts';
import { searchedDeals } from './deals/deal-typeahead.ts';
import { consentIn, storeOffered } from './file-offers.ts';
import { type DealLinks, MessageExtension } from './message-extension/index.ts';
import type { ConversationRegistry } from './proactive/conversation-registry.ts';
import { ownChats } from './proactive/own-chats.ts';
import { SignedIn } from './signed-in.ts';
import { executedButton, submittedButton, textOf } from './turn/activity-input.ts';
import { Answers } from './turn/answers.ts';
import { extensionMessage, isExtensionInvoke } from './turn/extension/extension-response.ts';
import { ExtensionTurns } from './turn/extension/extension-turn.ts';
import { actionError, answerInvoke, repeatedAnswer, searchResults } from './turn/invoke-response.ts';
import { onlyYouIfWithheld } from './turn/only-you/only-you.ts';
import { targetPrivate } from './turn/only-you/target-private.ts';
import { PressAnswers } from './turn/press-answers.ts';
import { Responder } from './turn/responder.ts';
import type { Roster } from './turn/roster/roster.ts';
import { RunningTurns, tellInterrupted } from './turn/running-turns.ts';
import { SIGN_IN_INVOKES, SignIns, TOKEN_EXCHANGE } from './turn/sign-in.ts';
import type { Press } from './turn/turn.ts';
import { inPlaceOf, mayBeTargeted, OtherTenant, TurnFactory } from './turn/turn-factory.ts';

export interface DispatcherOptions {
  readonly services: Services;
  readonly people: Roster;
  /** The tenant that is served; null serves everybody on this machine. */
  readonly tenantId: string | null;
  readonly outside: ProactiveMessages & ChatOpener;
  /** Whether answers that not everybody in a conversation may see go to the asker alone; left out, they don't. */
  readonly onlyYou?: boolean;
  /** The messages that one person sees alone. */
  readonly targeted: Pick<TargetedMessages, 'has'>;
  /** Tokens of signed-in people; null if nobody signs in. */
  readonly userTokens: UserTokens | null;
  /** The registry of conversations; null if no proactive messages are sent. */
  readonly places: ConversationRegistry | null;
  /** The links of deals, which lead to the page of this process. */
  readonly dealLinks: DealLinks;
  /** The time in ms after which a running turn shows that the bot is typing. */
  readonly typingAfterMs?: number;
  /** Aborted when the bot stops. */
  readonly stopping?: AbortSignal;
  /** Whether other processes take activities on the same database; left out, on PostgreSQL they do. */
  readonly sharesDatabase?: boolean | undefined;
}

const TYPING_AFTER_MS = 2000;

/** Dispatches activities to the parts of the bot that answer them. One for each process. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #services: Services;
  readonly #replies: Responder;
  readonly #answers: Answers;
  readonly #signedIn: SignedIn;
  readonly #arrivals: Arrivals;
  readonly #presses: PressAnswers;
  readonly #turns: TurnFactory;
  readonly #extensionTurns: ExtensionTurns;
  readonly #extension: MessageExtension;
  readonly #seenChoices: SeenPreviews;
  readonly #shared: SharedTurns;
  readonly #running = new RunningTurns();

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#services = options.services;
    const { db, now, log } = options.services;
    this.#shared = sharedTurns({ ...options, db, now, log });
    const signIns = new SignIns(options.userTokens, new SignInRequests(db, now));
    const { drawn } = this.#shared;
    this.#replies = new Responder({ outside: options.outside, drawn, log });
    this.#answers = new Answers({ replies: this.#replies, ownChats: ownChats(options), log });
    this.#presses = new PressAnswers({
      replies: this.#replies,
      answers: this.#answers,
      signIns,
      log,
    });
    this.#turns = new TurnFactory(options);
    this.#signedIn = new SignedIn({ signIns, turns: this.#turns, answers: this.#answers });
    this.#arrivals = new Arrivals({
      ...options,
      once: this.#shared.once,
      replies: this.#replies,
      turns: this.#turns,
    });
    this.#extensionTurns = new ExtensionTurns(options);
    this.#seenChoices = new SeenPreviews(options.services.monotonic);
    this.#extension = new MessageExtension(options.dealLinks, options.services.monotonic);
  }

  /**
   * Runs one turn, once whatever process is given its activity. After a failure the activity counts as not handled, so
   * that a repeat of it runs.
   */
  async run(context: ChannelTurn): Promise<void> {
    // Whoever asks is not named, nor is their tenant; the answer says nothing of a deal.
    if (context.activity.type === 'invoke' && context.activity.name === ANONYMOUS_LINK) {
      await answerInvoke(context, await this.#extension.answerAnonymously(context.activity.value));
      return;
    }
    if (!this.#isServed(context)) {
      // An invoke without an answer would be a fault of the bot.
      if (context.activity.type === 'invoke') await answerInvoke(context, { status: 403 });
      return;
    }
    const { id, type, name, conversation } = context.activity;
    // Each exchange has an answer of its own, and what waits for it is given out once; so has each search.
    if (!id || name === TOKEN_EXCHANGE || isAskedAlone(name)) {
      await this.#run(context);
      return;
    }
    const key = turnKey('activity', conversation.id, type, id, ...editOf(context));
    const handled = await this.#shared.once.run(key, () => this.#run(context));
    if (type === 'invoke' && (handled === 'done' || handled === 'under-way'))
      await answerInvoke(context, repeatedAnswer(name, handled));
  }

  /** Runs a turn; gives what tells that it was interrupted. */
  async #run(context: ChannelTurn): Promise<typeof GIVEN_UP | undefined> {
    let outcome: typeof GIVEN_UP | undefined;
    await this.#running.run(
      () => this.#handle(context),
      async () => {
        outcome = GIVEN_UP;
        await tellInterrupted(context);
      },
    );
    return outcome;
  }

  /** Resolves once no turn runs and every card that follows one was shown. */
  async settled(): Promise<void> {
    await this.#running.settled();
    await this.#replies.settled();
  }

  /** Gives up what runs; resolves once everybody who waits for an answer was told to ask again. */
  async interrupt(): Promise<void> {
    await Promise.all([this.#running.interrupt(), this.#replies.interrupt()]);
  }

  async #handle(context: ChannelTurn): Promise<void> {
    try {
      await targetPrivate(context, this.#options.targeted);
      // The conversation is stored first, because the answer may be about this very conversation.
      if (isSaid(context)) await this.#options.places?.seen(context);
      await this.#dispatch(context);
      if (context.activity.type !== 'message' && context.activity.type !== 'invoke')
        await this.#arrivals.note(context);
    } catch (error) {
      if (error instanceof OtherTenant) return this.#refuseOtherTenant(context, error);
      throw error;
    }
  }

  /** Whether an activity comes from the served tenant; activities of other tenants get no answer. */
  #isServed({ activity }: ChannelTurn): boolean {
    const { tenantId } = this.#options;
    if (tenantId === null) return true;
    const tenant = tenantOf(activity);
    if (sameTenant(tenant, tenantId)) return true;
    this.#services.log.warn(
      { tenant, channel: activity.channelId },
      'an activity of another tenant was refused',
    );
    return false;
  }

  async #dispatch(context: ChannelTurn): Promise<void> {
    const { type } = context.activity;
    if (type === 'message') await this.#typingWhenSlow(context, () => this.#message(context));
    else if (type === 'invoke') await this.#invoke(context);
    else if (type === 'conversationUpdate' || type === 'installationUpdate')
      await this.#arrivals.welcome(context);
  }

  async #message(context: ChannelTurn): Promise<void> {
    const turn = this.#turns.turn(context);
    const button = submittedButton(context.activity.value);
    const files = droppedFiles(context.activity.attachments);
    if (files.length > 0) return this.#answers.giveAndTell(context, await previewDropped(files, turn));
    if (!button) {
      const given = await onlyYouIfWithheld(turn, (one) => answer(textOf(context), one));
      return this.#answers.giveAndTell(context, given);
    }
    const press: Press = { ...turn, inPlace: turn };
    const reply = await ACTIONS.get(button.verb)?.press(button.data, press);
    if (reply) await this.#presses.inMessage(context, reply, button);
    else await this.#answers.giveAndTell(context, staleButtonCard());
  }

  async #invoke(context: ChannelTurn): Promise<void> {
    const { name = '' } = context.activity;
    if (isExtensionInvoke(name)) return this.#extend(context);
    if (name === FIELD_SEARCH) {
      const turn = this.#extensionTurns.turn(context);
      const found = await searchedDeals(context.activity.value, turn, this.#seenChoices);
      return answerInvoke(context, found ? searchResults(found) : actionError(NOT_SEARCHED));
    }
    if (name === 'fileConsent/invoke') return this.#consent(context);
    if (SIGN_IN_INVOKES.has(name)) return this.#signedIn.answer(context);
    if (name !== 'adaptiveCard/action') {
      await answerInvoke(context, { status: 400 });
      return;
    }
    const button = executedButton(context.activity.value);
    const { verb, data } = button;
    const action = ACTIONS.get(verb);
    if (!action)
      return answerInvoke(context, actionError('This button is not known any more. Ask for the card again.'));
    const turn = this.#turns.turn(context);
    const reply = await action.press(data, { ...turn, inPlace: inPlaceOf(turn) });
    if (!reply)
      return answerInvoke(
        context,
        actionError('This button came without what it needs. Ask for the card again.'),
      );
    await this.#presses.toInvoke(context, reply, button);
  }

  async #extend(context: ChannelTurn): Promise<void> {
    const { name = '', value } = context.activity;
    const turn = this.#extensionTurns.turn(context);
    await answerInvoke(context, await this.#extension.answer(name, value, turn));
  }

  async #consent(context: ChannelTurn): Promise<void> {
    const consent = consentIn(context.activity.value);
    await answerInvoke(context, { status: consent ? 200 : 400 });
    const stored = consent && (await storeOffered(consent, this.#turns.turn(context)));
    if (stored) await this.#replies.send(context, stored);
  }

  async #refuseOtherTenant(context: ChannelTurn, { viewers }: OtherTenant): Promise<void> {
    const { asker, conversation } = viewers;
    const detail = { code: 'other-tenant-refused', tenant: asker.tenantId ?? '' } as const;
    await this.#services.audit.note([{ actor: asker, action: 'refuse', dealId: null, conversation, detail }]);
    const text = 'This bot serves the people of one organisation, and your account belongs to another one.';
    const { type, name } = context.activity;
    if (isExtensionInvoke(name))
      await answerInvoke(context, { status: 200, body: extensionMessage(name, text) });
    else if (type === 'invoke') await answerInvoke(context, actionError(text));
    else await this.#replies.send(context, messageCard({ title: 'Not for you', text: [text], commands: [] }));
  }

  async #typingWhenSlow(context: ChannelTurn, run: () => Promise<void>): Promise<void> {
    // What is answered to the asker alone is to show the others nothing.
    if (this.#options.onlyYou && mayBeTargeted(context)) return run();
    const typing = () => {
      context
        .sendActivity({ type: 'typing' })
        .catch((error: unknown) => this.#services.log.debug({ err: error }, 'typing could not be shown'));
    };
    const timer = setTimeout(typing, this.#options.typingAfterMs ?? TYPING_AFTER_MS);
    try {
      await run();
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The invoke of a field that is searched while somebody types; the form it is in may be a dialog of the message extension. */
const FIELD_SEARCH = 'application/search';

const NOT_SEARCHED = "This field can't be searched. Type the id of the deal.";

/** Whether an invoke is one whose answer the asker alone sees, and which may come from a conversation that the bot is not in. */
function isAskedAlone(name: string | undefined): boolean {
  return isExtensionInvoke(name) || name === FIELD_SEARCH;
}

/** Whether an activity is a message or a press, which come from conversations that the bot is in. */
function isSaid({ activity: { type, name } }: ChannelTurn): boolean {
  return type === 'message' || (type === 'invoke' && !isAskedAlone(name));
}

/** What tells one edit of a message from another, and from the message: when it was made, and what it says. */
function editOf({ activity }: ChannelTurn): string[] {
  if (!isEdit(activity)) return [];
  return ['edit', activity.timestamp?.toISOString() ?? '', activity.text ?? ''];
}

/** The card for a button of an older card that this bot does not know. */
function staleButtonCard(): AdaptiveCard {
  return messageCard({
    title: 'That button does not work any more',
    text: ['Ask for the card again.'],
    commands: ['my deals', 'help'],
  });
}
