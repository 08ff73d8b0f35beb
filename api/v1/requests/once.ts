import type { Request } from 'express';
import {
  idOfWrite,
  type StoredAnswer,
  type WriteContext,
  type WrittenAnswer,
  writeOnce,
} from '../../../src/flows/requests/write-once.ts';
import { Problem } from '../problem.ts';
import { isRepeatable, type Route } from '../route.ts';

const KEY = /^[\x21-\x7e]{8,200}$/;

/** The header of an answer that repeats an earlier one. */
const REPLAYED = 'Idempotency-Replayed';

/** A write as it was asked for. */
export interface WriteRequest {
  readonly route: Pick<Route, 'method' | 'findsWhatWasDone'>;
  /** Key of whoever asks. */
  readonly person: string;
  readonly request: Pick<Request, 'method' | 'originalUrl' | 'headers'>;
  /** As it was parsed. */
  readonly body: unknown;
}

/**
 * Carries a write out under the key that came with it (`Idempotency-Key`). A refusal gives the key back; what fails does only
 * where a repeat is safe.
 * @throws Problem
 */
export async function underItsKey(
  context: WriteContext,
  { route, person, request, body }: WriteRequest,
  run: (writeId: string) => Promise<WrittenAnswer>,
): Promise<StoredAnswer> {
  const { method, originalUrl, headers } = request;
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key))
    throw new Problem(
      'malformed',
      'A write needs the header Idempotency-Key: 8 to 200 characters, new for each write.',
      {
        errors: [{ pointer: 'header/Idempotency-Key', detail: 'it is missing, too short or too long' }],
      },
    );
  const parts = [method, originalUrl, Buffer.isBuffer(body) ? body : (JSON.stringify(body) ?? '')];
  const mayRepeat = (thrown: unknown) => thrown instanceof Problem || isRepeatable(route);
  const write = { person, key, request: parts, mayRepeat };
  const outcome = await writeOnce(context, write, () => run(idOfWrite(person, key)));
  switch (outcome.kind) {
    case 'done': {
      const { answer, isRepeat } = outcome;
      return isRepeat ? { ...answer, headers: { ...answer.headers, [REPLAYED]: 'true' } } : answer;
    }
    case 'other-request':
      throw new Problem('key-of-another-request', 'This key was used for another request. Use a new one.');
    case 'running':
      throw new Problem('in-progress', 'The same request is being answered. Ask again in a moment.', {
        retryAfterMs: 1000,
      });
    case 'unknown':
      throw new Problem(
        'outcome-unknown',
        'This request was begun and did not come to its end, so that a part of it may have been done. Look, and make it again with a new key if it was not.',
      );
  }
}
