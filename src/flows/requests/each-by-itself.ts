import { faultOf } from '../../domain/fault.ts';
import type { Log } from '../../log.ts';

export interface EachContext {
  readonly log: Pick<Log, 'error'>;
  readonly newReference: () => string;
}

/** Why nothing is known of one of several writes. `failed`: it may have been done; `not-tried`: it was not begun. */
export type NotDone =
  | { readonly kind: 'failed'; readonly reference: string }
  | { readonly kind: 'not-tried'; readonly because: 'stopping' | 'database' };

/**
 * Carries several writes out one after the other, and tells what became of each: one that throws is logged and holds up no
 * other, except where the database fails or the process is stopped, after which no more is begun.
 * @throws what the first one threw, where none was carried out
 */
export async function eachByItself<Item, Outcome>(
  { log, newReference }: EachContext,
  items: Iterable<Item>,
  write: (item: Item) => Promise<Outcome>,
  signal?: AbortSignal,
): Promise<readonly { readonly item: Item; readonly outcome: Outcome | NotDone }[]> {
  const results: { readonly item: Item; readonly outcome: Outcome | NotDone }[] = [];
  const errors: { readonly err: unknown; readonly reference: string }[] = [];
  let isAnyDone = false;
  let ended: 'stopping' | 'database' | null = null;
  for (const item of items) {
    if (signal?.aborted) ended ??= 'stopping';
    if (ended) {
      results.push({ item, outcome: { kind: 'not-tried', because: ended } });
      continue;
    }
    try {
      results.push({ item, outcome: await write(item) });
      isAnyDone = true;
    } catch (err) {
      const reference = newReference();
      errors.push({ err, reference });
      results.push({ item, outcome: { kind: 'failed', reference } });
      if (faultOf(err)) ended = 'database';
    }
  }
  const [first] = errors;
  // Whoever asks is answered with the error itself, which is logged there.
  if (first && !isAnyDone) throw first.err;
  for (const error of errors) log.error(error, 'one of several writes failed');
  return results;
}

/** Why nothing is known of one of several writes, as a sentence. */
export function notDoneText(outcome: NotDone): string {
  if (outcome.kind === 'failed')
    return `It failed here, and is in the log as ${outcome.reference}. Look whether it was done.`;
  return outcome.because === 'stopping'
    ? 'It was not begun: the server is being stopped. Try again.'
    : 'It was not begun: the database failed at the one before. Try again in a moment.';
}
