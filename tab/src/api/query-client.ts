import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './authorized-fetch.ts';

/** Milliseconds for which what was read counts as new; changes are told by the server (`events.ts`). */
const FRESH_MS = 30_000;
/** The most times that a read is tried again. */
const RETRIES = 2;

/** Reads are tried again when it may help, and writes never: nobody knows whether the first was carried out. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => count < RETRIES && isPassing(error),
        retryDelay: (count) => Math.min(1000 * 2 ** count, 8000),
      },
      mutations: { retry: false },
    },
  });
}
