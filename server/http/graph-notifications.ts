import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ReceiveContext, receiveNotification } from '../../src/flows/tracking/receive-notification.ts';
import { readJson, refuse } from '../../src/http/json-body.ts';
import type { Log } from '../../src/log.ts';

/** Where Graph posts to what happens in mailboxes, and to the subscriptions themselves. */
export const MAIL_PATH = '/api/mail';

export interface MailEndpointParts extends ReceiveContext {
  readonly log: Log;
}

/**
 * Answers `POST /api/mail`. Anybody may post here: what is not sent with the secret of a subscription changes
 * nothing and hears the same. A failure of ours is a 5xx, upon which Graph sends the notices again.
 */
export function mailEndpoint({ db, now, log }: MailEndpointParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const query = queryOf(request);
      // Graph shakes hands with a body of no type.
      const body = query.validationToken === undefined ? await readJson(request) : undefined;
      const answer = await receiveNotification({ db, now }, { query, body });
      // What somebody sends back through here must not become a page, or a script, in a browser.
      response.writeHead(answer.status, {
        'Content-Type': `${answer.contentType}; charset=utf-8`,
        'Content-Length': Buffer.byteLength(answer.body),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        ...(request.complete ? {} : { Connection: 'close' }),
      });
      response.end(answer.body);
    } catch (error) {
      refuse(request, response, error, log);
    }
  };
}

/** What is there twice is a list, which is refused further on. */
function queryOf({ url = '' }: IncomingMessage): { of?: unknown; validationToken?: unknown } {
  const given = new URLSearchParams(url.split('?').slice(1).join('?'));
  const one = (name: string): unknown => {
    const values = given.getAll(name);
    return values.length > 1 ? values : values[0];
  };
  return { of: one('of'), validationToken: one('validationToken') };
}
