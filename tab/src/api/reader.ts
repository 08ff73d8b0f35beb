import type { QueryClient } from '@tanstack/react-query';
import type { Api } from './client.ts';

/** What a page reads by before it is drawn. */
export interface Reader {
  readonly api: Api;
  readonly queries: QueryClient;
}
