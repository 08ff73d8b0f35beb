import type { Viewers } from '../../domain/audience.ts';

export type { Viewers } from '../../domain/audience.ts';

/** The same asker, where nobody else sees the answer. */
export function alone(viewers: Viewers): Viewers {
  return { ...viewers, audience: [viewers.viewer] };
}
