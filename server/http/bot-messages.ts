import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultOfActivity } from '../../bot/channel/activity-schema.ts';
import type { BotAdapter } from '../../bot/channel/adapter.ts';
import type { Dispatcher } from '../../bot/dispatcher.ts';
import { readJson, refuse, respond } from '../../src/http/json-body.ts';
import { RequestRefused } from '../../src/http/request-error.ts';
import type { Log } from '../../src/log.ts';

/** Path that the channel posts activities to. */
export const MESSAGES_PATH = '/api/messages';

/**
 * Answers `POST /api/messages`. It is called before Express, which would take about a quarter of a turn's time for a
 * route that needs none of it (see `docs/decisions/http.md`).
 */
export function messagesEndpoint(adapter: BotAdapter, dispatcher: Dispatcher, log: Log) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const caller = await adapter.admit(request.headers.authorization ?? '');
      const body = await readJson(request);
      const fault = faultOfActivity(body);
      if (fault !== null) throw new RequestRefused(400, fault);
      const answer = await adapter.receive(caller, body, (context) => dispatcher.run(context));
      respond(response, answer?.status ?? 200, answer?.body);
    } catch (error) {
      refuse(request, response, error, log);
    }
  };
}
