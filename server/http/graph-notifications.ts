import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ReceiveContext, receiveNotification } from '../../src/flows/tracking/receive-notification.ts';
import { endAndClose } from '../../src/http/closing-answer.ts';
import { refuse } from '../../src/http/json-answer.ts';
import { readJson } from '../../src/http/json-body.ts';
import type { RequestLog } from '../../src/http/request-log.ts';
import { Admission } from './admission.ts';

/** Path that Graph posts change notifications and lifecycle notifications to. */
export const MAIL_PATH = '/api/mail';

export interface MailEndpointParts extends ReceiveContext {
  readonly requests: RequestLog;
}

/**
 * What anybody may send takes up room of its own, so that it can't close the door of signed requests. Graph repeats what
 * was refused.
 */
const LIMITS = { requests: 64, bodyBytes: 4 * 1024 * 1024 };

/** Longest time until a body has arrived, in milliseconds: Graph sends a few KB at once. */
const BODY_MS = 3000;

/**
 * Answers `POST /api/mail`. Anybody may post here: a notification without the secret of a subscription changes nothing
 * and gets the same answer. A failure of this program is a 5xx, after which Graph sends the notifications again.
 */
export function mailEndpoint({ db, now, requests }: MailEndpointParts) {
  const admission = new Admission(LIMITS);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const answer = await admission.run(async ({ holdBody }) => {
        return receiveNotification({ db, now }, queryOf(request), () => {
          holdBody(request);
          return readJson(request, response, BODY_MS);
        });
      });
      // The validation token comes from outside: a browser must run it neither as a page nor as a script.
      response.writeHead(answer.status, {
        'Content-Type': `${answer.contentType}; charset=utf-8`,
        'Content-Length': Buffer.byteLength(answer.body),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        ...(request.complete ? {} : { Connection: 'close' }),
      });
      endAndClose(request, response, answer.body);
    } catch (error) {
      refuse(request, response, error, requests);
    }
  };
}

/** The query parameters; one that is repeated is a list, which `receiveNotification` refuses. */
function queryOf({ url = '' }: IncomingMessage): { of?: unknown; validationToken?: unknown } {
  const given = new URLSearchParams(url.split('?').slice(1).join('?'));
  const one = (name: string): unknown => {
    const values = given.getAll(name);
    return values.length > 1 ? values : values[0];
  };
  return { of: one('of'), validationToken: one('validationToken') };
}
