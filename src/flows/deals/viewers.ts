import type { Viewers } from '../../domain/people/audience.ts';
import type { Reader } from '../../domain/reader.ts';

export type { Viewers } from '../../domain/people/audience.ts';

/** The viewers of an answer that is shown to the asker alone. */
export function alone(viewers: Viewers): Viewers {
  return { ...viewers, audience: [viewers.viewer] };
}

/** The reader of an answer: the asker, by whose clock it is written for all of its viewers. */
export function readerOf({ locale, timeZone }: Pick<Viewers, 'locale' | 'timeZone'>, now: number): Reader {
  return { locale, timeZone: timeZone ?? null, now };
}
