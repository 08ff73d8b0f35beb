import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';

/**
 * The answers to the press of a universal action button (`adaptiveCard/action`): always HTTP 200, what
 * happened is told in the body.
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

function told(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}

/** Gives the answer of an invoke to the adapter, which sends it with the HTTP response. */
export async function answerInvoke(context: TurnContext, value: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value });
}
