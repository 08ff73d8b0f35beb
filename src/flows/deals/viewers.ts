import type { Audience, Viewer } from '../../domain/audience.ts';
import type { Person } from '../../domain/person.ts';

/** Who asks, and who sees the answer. */
export interface Viewers {
  readonly asker: Person;
  readonly viewer: Viewer;
  /** Everybody who will see the answer, the asker among them. */
  readonly audience: Audience;
  /** The conversation it is asked in; null outside of one. */
  readonly conversation: string | null;
}

/** The same, where only the asker sees the answer. */
export function alone(viewers: Viewers): Viewers {
  return { ...viewers, audience: [viewers.viewer] };
}
