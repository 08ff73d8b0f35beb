import type { Viewers } from '../../domain/people/audience.ts';

export type { Viewers } from '../../domain/people/audience.ts';

/** The viewers of an answer that is shown to the asker alone. */
export function alone(viewers: Viewers): Viewers {
  return { ...viewers, audience: [viewers.viewer] };
}
