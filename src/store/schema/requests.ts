/** A write of the API that was made under an idempotency key, and what it was answered. */
export interface IdempotencyKeyTable {
  /** Hash of the person's and their key. */
  request_key: string;
  /** Hash of method, path and body: the key counts for this request alone. */
  request_hash: string;
  /** ISO 8601, UTC, as all instants here. */
  started_at: string;
  /** Until then the process that began it may still answer. */
  lease_until: string;
  /** Null while it is being answered. */
  done_at: string | null;
  /** HTTP status of the answer. */
  status: number | null;
  /** JSON: the headers of the answer that are repeated with it. */
  headers: string | null;
  /** Body of the answer; null where it has none. */
  body: string | null;
}
