import type { Scene } from '../scene.ts';

/** One thing that somebody tries in one place; tells whether it came about. Null where there is nothing to try. */
export type Operation = ((scene: Scene) => Promise<boolean>) | null;
