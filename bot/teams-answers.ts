import { type Delivered, readAnswer, readSilence } from '../src/alerts/answers.ts';
import type { Delivery } from '../src/alerts/relay.ts';
import type { Services } from '../src/services.ts';
import type { AlertPlaceRow } from '../src/store/queries/alert-people.ts';
import { ConnectorError } from './connector-errors.ts';
import type { OutsideTurn, Where } from './outside-turn.ts';
import { ServiceUrlError } from './service-url.ts';

/** What speaking to Teams outside of a turn takes. */
export interface SpeakingContext {
  readonly services: Services;
  readonly outside: OutsideTurn;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Where a place is, for who speaks there. */
export function whereIs({ reference }: AlertPlaceRow): Where {
  return JSON.parse(reference) as Where;
}

/** Says what became of a call to Teams; whatever it fails with is read as what that means for the message. */
export async function answered(
  { services, random }: Pick<SpeakingContext, 'services' | 'random'>,
  { attempts }: Pick<Delivery, 'attempts'>,
  call: () => Promise<string | null>,
): Promise<Delivered> {
  try {
    return { kind: 'sent', activityId: await call() };
  } catch (error) {
    // Neither a token nor a message has left for it.
    if (error instanceof ServiceUrlError) return { kind: 'park', reason: error.message };
    if (!(error instanceof ConnectorError)) throw error;
    const retrying = { now: services.now(), attempts, random: random() };
    const { reached, statusCode, code, headers } = error;
    if (reached !== 'answered' || statusCode === undefined)
      return readSilence(reached === 'no' ? 'no' : 'maybe', error.message, retrying);
    const retryAfter = headers['retry-after'];
    return readAnswer(
      { status: statusCode, code, retryAfter: typeof retryAfter === 'string' ? retryAfter : null },
      retrying,
    );
  }
}
