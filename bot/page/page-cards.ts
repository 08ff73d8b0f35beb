import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { CardAnswer } from '../../cards/kit/card-answer.ts';
import type { MailboxAsker } from '../../src/flows/drafts/mailbox-asker.ts';
import type { Services } from '../../src/services.ts';
import { ACTIONS } from '../actions.ts';
import { dealAnswer } from '../deals/deal-response.ts';
import type { PressedButton } from '../turn/activity-input.ts';
import { cardOf, laterOf } from '../turn/responder.ts';
import type { ActionReply, Answer, FollowedCard, Given, Press } from '../turn/turn.ts';
import { PageFiles } from './page-files.ts';

export interface PageCardsParts {
  readonly services: Services;
  /** Aborted when the process is asked to stop. */
  readonly stopping: AbortSignal;
  /** Milliseconds for which a card that follows another one is waited for; left out, as long as somebody does. */
  readonly waitMs?: number;
}

const WAIT_MS = 6000;

/**
 * Draws the cards of chat for the web page, and answers their buttons by the same registry. Nothing can be sent to the page
 * later: a card that follows is waited for; after some seconds the first one is given, and the work goes on.
 */
export class PageCards {
  readonly #services: Services;
  readonly #stopping: AbortSignal;
  readonly #waitMs: number;
  readonly #following = new Set<Promise<unknown>>();

  constructor({ services, stopping, waitMs = WAIT_MS }: PageCardsParts) {
    this.#services = services;
    this.#stopping = stopping;
    this.#waitMs = waitMs;
  }

  /** The card of a deal; null when the asker may see no such deal. */
  async deal(asker: MailboxAsker, dealId: string): Promise<CardAnswer | null> {
    const press = this.#press(asker, new PageFiles());
    const answer = await dealAnswer(press, dealId, { isDealCard: true });
    return answer && this.#shown(answer, 'replace');
  }

  /** Answers a button; null for one that is not known, or that came without what it needs. */
  async press(asker: MailboxAsker, { verb, data }: PressedButton): Promise<CardAnswer | null> {
    const files = new PageFiles();
    const press = this.#press(asker, files);
    const reply = await ACTIONS.get(verb)?.press(data, press);
    return reply ? this.#answered(reply, press, files) : null;
  }

  /** Resolves once all work that was begun for cards has ended. */
  async settled(): Promise<void> {
    while (this.#following.size > 0) await Promise.all(this.#following);
  }

  #press({ viewers, mailbox }: MailboxAsker, files: PageFiles): Press {
    const turn = {
      services: { ...this.#services, files },
      viewers: async () => viewers,
      everybody: async () => viewers,
      isPersonal: true,
      isPrivate: true,
      onlyYou: null,
      locale: viewers.locale,
      mailbox,
      stopping: this.#stopping,
    };
    return { ...turn, inPlace: turn };
  }

  async #answered(reply: ActionReply, press: Press, files: PageFiles): Promise<CardAnswer> {
    switch (reply.kind) {
      case 'notice':
      case 'sign-in':
        return reply;
      case 'post': {
        const answer = givenAlone(reply.card);
        return (await files.taken(answer, press)) ?? this.#shown(answer, 'post');
      }
      case 'replace':
        return (await files.taken(reply.card, press)) ?? this.#shown(reply.card, 'replace');
      case 'redraw':
        return this.#shown(reply.card, 'replace', reply.later);
    }
  }

  /** The card that an answer comes to in time, else the one it begins with. @param promised work that was asked for */
  async #shown(
    answer: Answer,
    how: 'replace' | 'post',
    promised: FollowedCard['later'] | null = null,
  ): Promise<CardAnswer> {
    const later = promised ?? laterOf(answer);
    if (!later) return { kind: 'card', card: cardOf(answer), how, isUnderWay: false };
    const found = this.#follow(later);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, this.#waitMs, 'late');
    });
    const came = await Promise.race([found, late]);
    clearTimeout(timer);
    const card = came === 'late' ? null : came;
    return { kind: 'card', card: card ?? cardOf(answer), how, isUnderWay: came === 'late' };
  }

  /** Begins work whose failure is logged, and gives the card it comes to; null for none. */
  #follow(later: FollowedCard['later']): Promise<AdaptiveCard | null> {
    const work = later(async () => {}).catch((error: unknown) => {
      this.#services.log.error({ err: error }, 'a card of the page could not be brought up to date');
      return null;
    });
    this.#following.add(work);
    void work.finally(() => this.#following.delete(work));
    return work;
  }
}

/** On the page everybody is alone. */
function givenAlone(given: Given): Answer {
  return 'onlyYou' in given ? given.onlyYou : given;
}
