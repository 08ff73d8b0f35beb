import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultOfActivity } from '../../bot/channel/activity-schema.ts';
import type { BotAdapter } from '../../bot/channel/adapter.ts';
import type { Dispatcher } from '../../bot/dispatcher.ts';
import { refuse, respond } from '../../src/http/json-answer.ts';
import { readJson } from '../../src/http/json-body.ts';
import { RequestRefused } from '../../src/http/request-error.ts';
import type { RequestLog } from '../../src/http/request-log.ts';
import { Admission } from './admission.ts';

/** Path that the channel posts activities to. */
export const MESSAGES_PATH = '/api/messages';

/** Turns take fractions of a second, or some seconds with calls to Graph; a body has about 2 KB. */
const LIMITS = { requests: 512, bodyBytes: 32 * 1024 * 1024 };

/**
 * Answers `POST /api/messages`. It is called before Express, which would take about a quarter of a turn's time for a
 * route that needs none of it (see `docs/decisions/http.md`).
 */
export function messagesEndpoint(adapter: BotAdapter, dispatcher: Dispatcher, requests: RequestLog) {
  const admission = new Admission(LIMITS);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const answer = await admission.run(async ({ holdBody }) => {
        // A body is read only once its sender is known.
        const caller = await adapter.admit(request.headers.authorization ?? '');
        holdBody(request);
        const body = await readJson(request, response);
        const fault = faultOfActivity(body);
        if (fault !== null) throw new RequestRefused(400, fault);
        return adapter.receive(caller, body, (context) => dispatcher.run(context));
      });
      respond(response, answer?.status ?? 200, answer?.body);
    } catch (error) {
      refuse(request, response, error, requests);
    }
  };
}
