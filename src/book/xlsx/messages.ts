import type { WorkbookLimits } from './limits.ts';

/** The worker's input. Every message sent to it requests one more chunk. */
export interface WorkbookTask {
  readonly bytes: Uint8Array;
  readonly limits: WorkbookLimits;
}

/** A message from the worker. */
export type WorkerMessage =
  | { readonly kind: 'sheet'; readonly name: string; readonly number: number }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly message: string; readonly cause: unknown }
  | { readonly kind: 'end' };
