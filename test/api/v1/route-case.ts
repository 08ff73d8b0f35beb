import type { Services } from '../../../src/services.ts';
import type { Asked } from '../../support/api/page.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';

/** Ann has the deal A-1, Bo has B-1; Root is admin. */
export const ANN = 'ann@partner.example';
export const BO = 'bo@partner.example';
export const ROOT = 'root@partner.example';
export const ANNS_DEAL = 'A-1';
export const BOS_DEAL = 'B-1';

const ROWS: readonly Row[] = [
  {
    deal_id: ANNS_DEAL,
    customer: 'Acme',
    ae_email: ANN,
    pdm_email: ANN,
    close_date: '2026-06-20',
    contact_role: 'NTC',
    contact_name: 'Cleo Klein',
    contact_email: 'cleo@acme.example',
    customer_contact_name: 'Cleo Klein',
    customer_contact_email: 'cleo@acme.example',
  },
  {
    deal_id: BOS_DEAL,
    customer: 'Borealis',
    ae_email: BO,
    pdm_email: BO,
    close_date: '2026-06-20',
    contact_role: 'NTC',
    contact_name: 'Dora Diaz',
    contact_email: 'dora@borealis.example',
    customer_contact_name: 'Dora Diaz',
    customer_contact_email: 'dora@borealis.example',
  },
];

/** Fills a store with the two deals. */
export async function fillCases(services: Services): Promise<void> {
  await bookOf(ROWS)(services);
}

/** What a case is made of besides the two deals, by what it asks for first; left out, nothing. */
export interface Prepared {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

export type Ask = (
  method: string,
  path: string,
  asked?: Asked,
) => Promise<{ readonly body: never; readonly headers: Headers }>;

/** How a route is tried by the tests that hold for all of them (`routes.test.ts`). */
export interface RouteCase {
  /** A good request. It is made by Ann, or by Root where the route is for admins. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Makes what the request needs to find, and completes the request. `ask` asks as Ann. */
  readonly prepare?: (ask: Ask, services: Services) => Promise<Prepared>;
  /** Waits for what goes on after the answer. */
  readonly settled?: (services: Services) => Promise<void>;
  /** Status of the good request; left out, that of success. */
  readonly status?: number;
  /**
   * The same request about the deal of somebody else: it must be answered as for a deal that there is not. `none` says why there
   * is no such request.
   */
  readonly elses:
    | {
        readonly params?: Readonly<Record<string, string>>;
        readonly query?: Readonly<Record<string, string>>;
        readonly body?: unknown;
      }
    | { readonly none: string };
  /** Bodies that must be refused as malformed, beside those that no route takes. */
  readonly malformed?: readonly unknown[];
}

/** Rows by the ids of their routes. */
export type RouteCases = Readonly<Record<string, RouteCase>>;

/** The version that an answer states, as `If-Match` has it. */
export function statedVersion({ headers }: { readonly headers: Headers }): string {
  return (headers.get('etag') ?? '').replaceAll('"', '');
}
