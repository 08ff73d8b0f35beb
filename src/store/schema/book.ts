import type { Generated } from 'kysely';
import type { Audited } from '../../domain/audit/audited.ts';
import type { CloudScopeId, Method, Risk, RoleId, Stage, Submission, Transaction } from '../../domain/ids.ts';
import type { DealPosition } from '../../domain/people/team.ts';
import type { DealVerdict } from '../../domain/verdict.ts';

/**
 * The tables after the last migration. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC with milliseconds; a `…_key`
 * column is the lower-case form in which a value is compared.
 */
export interface DealTable {
  id: Generated<number>;
  deal_key: string;
  deal_id: string;
  customer: string;
  /** Lower-case domains with `;` between, as in a book. */
  customer_domains: string;
  partner: string | null;
  program: string | null;
  transaction_type: Transaction | null;
  submission: Submission;
  cloud_scope: CloudScopeId;
  country: string | null;
  pcn: string | null;
  pcn_key: string | null;
  lead_deal_id: string | null;
  lead_deal_key: string | null;
  package_id: string | null;
  agreement_number: string | null;
  package_created: string | null;
  close_date: string | null;
  effective_date: string | null;
  stage: Stage;
  value_usd: number | null;
  cocp_requested_at: string | null;
  ae_email: string | null;
  ce_email: string | null;
  pdm_email: string | null;
  partner_contact_name: string | null;
  partner_contact_email: string | null;
  customer_contact_name: string | null;
  customer_contact_email: string | null;
  created_at: string;
  updated_at: string;
  /** JSON (`Claim`): who made the deal, as long as no book of the organisation has stated it; else null. */
  claimed_by: string | null;
  /** Ruleset, day, days left and digest of the last stored evaluation: judging an unchanged deal again stores nothing. */
  last_evaluation: string | null;
  /** Address keys of people whom the deal states and who have not taken it, as a JSON list; empty where there is none. */
  not_taken: Generated<string>;
}

/** The people of Microsoft who have taken a deal, for finding the deals of one of them. */
export interface DealPersonTable {
  deal_ref: number;
  position: DealPosition;
  email_key: string;
}
export type { DealPosition };

/**
 * A person whom a colleague named on a deal, once for each deal and person. The row outlives the naming, so that nobody is
 * told of it twice.
 */
export interface NamingTable {
  id: Generated<number>;
  deal_ref: number;
  email_key: string;
  /** The positions in which they are named, with spaces between. */
  positions: string;
  /** Who named them: `person:…`. */
  named_by: string;
  named_by_name: string;
  named_by_address: string | null;
  named_at: string;
  /** When they were first told of it; null until then. */
  told_at: string | null;
  state: NamingState;
  /** The id of the press that took or declined it, by which that is undone; null while it is open. */
  decision: string | null;
}
/** `ended` of a naming that nobody answered, once the deal states the person no more. */
export type NamingState = 'open' | 'taken' | 'declined' | 'ended';

/** The card that tells somebody of what they were named on. */
export interface NamingCardTable {
  email_key: string;
  /** From when on it is to be sent; null when none is due. */
  due_at: string | null;
  last_at: string | null;
}

/** The words by which a deal is found. */
export interface DealWordTable {
  deal_ref: number;
  word: string;
}

/** What a deal is called by besides its words; `contact_ref` is the contact whose name it is, null for the deal's own. */
export interface DealNameTable {
  deal_ref: number;
  contact_ref: number | null;
  word: string;
}

export interface ContactTable {
  id: Generated<number>;
  deal_ref: number;
  /** The contact's place among those of the deal. */
  position: number;
  role: RoleId;
  email: string;
  email_key: string;
  name: string | null;
  added_at: string;
  added_by: string;
  /** When a book first stated a contact that a person had added; null until then, and of contacts that a book added. */
  stated_at: Generated<string | null>;
}

/** What a person changed of a deal, with what that replaced, by which it can be undone. */
export interface DealEditTable {
  id: string;
  deal_ref: number;
  at: string;
  /** `person:…` */
  by_id: string;
  by_name: string;
  /** What it replaced and by what, as JSON (`ReplacedContent`). */
  replaced: string;
  /** The edit that this one undoes; null for any other. */
  undoes: string | null;
  /** The edit that undid this one; null as long as it stands. */
  undone_by: string | null;
  /** 1 where it took its author off the deal, and nobody has changed the team since; else 0. */
  author_may_return: 0 | 1;
}

/** What a deal said when somebody was shown it for editing, by its version, so that they can be told what has changed since. */
export interface DealContentTable {
  deal_ref: number;
  version: string;
  /** JSON (`DealContent`). */
  content: string;
  shown_at: string;
}

/** Append-only: the database itself refuses to change or delete a row. */
export interface EvidenceTable {
  id: Generated<number>;
  email_key: string;
  cloud_scope: CloudScopeId;
  method: Method;
  result: string;
  validated_at: string;
  validated_by: string | null;
  portal: string | null;
  /** The recorder's note. */
  note: string | null;
  /** Raw answer of a look-up, as JSON. */
  raw: string | null;
  recorded_at: string;
  recorded_by: string;
  /** The name of the person or importer, as it was then; null for a look-up. */
  recorder_name: string | null;
  /** The deals the recorder may see: `*` for every one, or address keys with a space between. */
  recorder_sees: string;
  /** The deal on which it was recorded, or whose row in a book stated it; null for a look-up. */
  recorded_on: number | null;
  /** Unique key of a statement, so that equal ones are stored once. */
  fingerprint: string;
  /** The check in which a person recorded it, by which it can be withdrawn; null for any other piece, and for checks of older versions. */
  check_id: string | null;
}

/** Append-only: a piece of evidence that does not count any more, because whoever recorded it, or an admin, withdrew it. */
export interface EvidenceWithdrawalTable {
  evidence_ref: number;
  withdrawn_at: string;
  /** `person:…` */
  withdrawn_by: string;
  /** Their name, as it was then. */
  withdrawer_name: string;
}

export interface EvaluationTable {
  id: Generated<number>;
  deal_ref: number;
  as_of: string;
  policy: string;
  ruleset: string;
  verdict: DealVerdict;
  risk: Risk;
  /** The evaluation in its printed form (`rules/wire.ts`), as JSON. */
  result: string;
  evaluated_at: string;
}

/** Append-only: who saw and did what. Names are stored as they were then. */
export interface AuditTable {
  id: Generated<number>;
  at: string;
  /** Entra object id if known, else the id in the channel. */
  actor_id: string;
  actor_name: string;
  actor_address: string | null;
  action: Audited;
  deal_key: string | null;
  conversation: string | null;
  /** One line in English of an entry written before details had codes; empty since. */
  detail: string;
  /** A code of `domain/audit-detail.ts`; null where `detail` is a text. */
  detail_code: string | null;
  /** The parameters of that code, as JSON. */
  detail_params: string | null;
}

/** One row (`nth` 1): which store this is, and when it was last seen to be writable. */
export interface StoreIdentityTable {
  nth: number;
  id: string;
  probed_at: string | null;
}

/** A key that a deal had before, under which the audit log has its older entries. */
export interface FormerDealKeyTable {
  former_key: string;
  deal_key: string;
}

/** An uploaded book. Its content, and what was said of it, are deleted once it is imported or discarded. */
export interface UploadTable {
  id: string;
  by_id: string;
  file_name: string;
  content: Uint8Array | null;
  state: UploadState;
  changed_at: string;
  /** JSON: what its unknown headings stand for, as people have said of it. */
  mapping: string | null;
  /** JSON: what stands in the place of some cells, by the name of each. */
  corrections: string | null;
  /** JSON: which sheet it is and what comes first in its dates, as people have said of it. */
  reading: string | null;
  /** JSON: what its import would do. */
  preview: string | null;
  /** Of that preview. */
  version: string | null;
  /** JSON: how far its import is. */
  progress: string | null;
  /** JSON: what its import did, or why it stopped. */
  result: string | null;
}

/** What the headings of books stand for, as somebody of the organisation has confirmed. */
export interface ColumnMappingTable {
  /** Hash of the set of headings. */
  headings_key: string;
  /** JSON: each heading with the column it stands for. */
  mapping: string;
  by_id: string;
  by_name: string;
  kept_at: string;
}

export type UploadState = 'waiting' | 'importing' | 'imported' | 'discarded';

/**
 * An address on the desk of a partner: on one deal, or on all deals of a partner. It stands until it is removed; a removed one can be
 * put back.
 */
export interface DeskTable {
  /** A UUID. */
  id: string;
  /** The deal; null where it is a partner's. */
  deal_ref: number | null;
  /** The name of the partner as it was typed, and its key; null where it is a deal's. */
  partner: string | null;
  partner_key: string | null;
  /** As written, and as its key. */
  address: string;
  address_key: string;
  /** ISO 8601, UTC. */
  added_at: string;
  /** The admin's id as a recorder, `person:…`, and their name then. */
  added_by: string;
  adder_name: string;
  removed_at: string | null;
}
