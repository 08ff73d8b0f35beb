import createClient, { type Client } from 'openapi-fetch';
import { createContext, useContext } from 'react';
import { authorizedFetch, type TokenSource } from './authorized-fetch.ts';
import type { paths } from './schema.d.ts';

/** The client of the API: `api.GET('/api/v1/me', { signal })`, typed by its OpenAPI document. */
export type Api = Client<paths>;

export function createApi(token: TokenSource): Api {
  return createClient<paths>({ baseUrl: location.origin, fetch: authorizedFetch(token) });
}

const ApiContext = createContext<Api | null>(null);
export const ApiProvider = ApiContext.Provider;

/** The client of the API, as whoever is signed in. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi is called outside of the signed-in part of the page');
  return api;
}
