import type { Generated } from 'kysely';
import type { WaitingFor } from '../../domain/drafts/waiting-for.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import type { DealVerdict } from '../../domain/verdict.ts';

/**
 * What a deal was judged last, so that lists can be filtered, sorted and counted without judging every deal. It holds as
 * long as `basis` is the one of today's rules and `changes_on` has not come.
 */
export interface DealJudgementTable {
  deal_ref: number;
  /** Counts the changes that were found: a judgement of what was before the last of them is not stored. */
  version: number;
  /** Digest of the rules and thresholds of the judgement; null while it does not hold, or there is none. */
  basis: string | null;
  /** The next day on which time alone may change it; null when there is none. */
  changes_on: string | null;
  judged_at: string | null;
  verdict: DealVerdict | null;
  /** The place of the risk in `RISKS`. */
  risk_rank: number | null;
  waiting_for: WaitingFor | null;
  /** The codes of its findings, each with a blank before and after it. */
  codes: string | null;
}

/**
 * A change whose deals were not marked yet, written by the database itself. Either a deal has changed, with the PCN it had
 * before if that is another; or there is evidence about an address.
 */
export interface DealChangeTable {
  id: Generated<number>;
  deal_ref: number | null;
  pcn_key: string | null;
  email_key: string | null;
  cloud_scope: CloudScopeId | null;
}

/** A view of the deals that somebody has saved under a name. */
export interface DealViewTable {
  id: string;
  /** Whose it is: `person:…`. */
  owner_id: string;
  name: string;
  /** The query part of the page's address, without `?`. */
  query: string;
  version: number;
  changed_at: string;
}
