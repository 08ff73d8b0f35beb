import type { WorkbookLimits } from './limits.ts';

/** What the worker is given. Every message to it asks for one piece more. */
export interface WorkbookTask {
  readonly bytes: Uint8Array;
  readonly limits: WorkbookLimits;
}

/** What the worker says. */
export type WorkerMessage =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly message: string; readonly cause: unknown }
  | { readonly kind: 'end' };
