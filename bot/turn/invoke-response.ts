import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Handled } from '../../src/flows/turns/handle-once.ts';
import type { ChannelTurn, InvokeResponse } from '../channel/channel-turn.ts';

/**
 * The answers to an `adaptiveCard/action` invoke and to a search of a card's field: always HTTP 200, with the outcome as
 * `statusCode` and `type` of the body.
 */

export function actionCard(card: AdaptiveCard): InvokeResponse {
  return told(200, 'application/vnd.microsoft.card.adaptive', card);
}

export function actionMessage(text: string): InvokeResponse {
  return told(200, 'application/vnd.microsoft.activity.message', text);
}

export function actionError(message: string): InvokeResponse {
  return told(400, 'application/vnd.microsoft.error', { code: 'BadRequest', message });
}

export function actionFailure(message: string): InvokeResponse {
  return told(500, 'application/vnd.microsoft.error', { code: 'InternalServerError', message });
}

/** What is offered below a field that is searched while somebody types: as shown, and as the form sends it. */
export interface SearchResult {
  readonly title: string;
  readonly value: string;
}

/** The answer to a search for what a field may hold. */
export function searchResults(results: readonly SearchResult[]): InvokeResponse {
  return told(200, 'application/vnd.microsoft.search.searchResponse', { results });
}

/** The answer to a repeated invoke. It draws no card, which would take the place of the one that answers the first. */
export function repeatedAnswer(
  name: string | undefined,
  handled: Extract<Handled, 'done' | 'under-way'>,
): InvokeResponse {
  if (name !== 'adaptiveCard/action') return { status: 200 };
  return actionMessage(handled === 'done' ? 'Already done.' : 'That is being done already.');
}

function told(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}

/** Hands the answer of an invoke to the adapter, which sends it with the HTTP response. */
export async function answerInvoke(context: ChannelTurn, value: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value });
}

/** Runs an answer and resolves the promise it is given afterwards, also when the answer fails. */
export async function answeredFirst(answer: (answered: Promise<void>) => Promise<void>): Promise<void> {
  let tell = () => {};
  const answered = new Promise<void>((resolve) => {
    tell = resolve;
  });
  try {
    await answer(answered);
  } finally {
    tell();
  }
}
