import type { Kysely } from 'kysely';
import { BYTE_ORDER_MARK, lineOf } from '../../book/write-csv.ts';
import { readReason } from '../../domain/alerts/reason.ts';
import { reasonText } from '../../domain/alerts/reason-text.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import type { Schema } from '../../store/schema/index.ts';
import { dealOfAlert, type NamedDeal, wholeLedger } from './ledger.ts';

/** The columns of the exported ledger with the value of each; instants are ISO 8601, UTC. */
const COLUMNS = {
  alert: ({ id }) => String(id),
  state: ({ state }) => state,
  deal_id: (_, { dealId }) => dealId,
  customer: (_, { customer }) => customer,
  to: ({ place_key }) => place_key,
  kind: ({ kind }) => kind,
  risk: ({ risk }) => risk,
  days_left_reached: ({ step }) => (step === null ? '' : String(step)),
  way: ({ way }) => way,
  entered_at: ({ entered_at }) => entered_at,
  due_at: ({ due_at }) => due_at,
  attempts: ({ attempts }) => String(attempts),
  begun_at: ({ begun_at }) => begun_at ?? '',
  settled_at: ({ settled_at }) => settled_at ?? '',
  settled_by: ({ settled_by }) => settled_by ?? '',
  reason: ({ reason }) => wordsOf(reason),
  heard_too_late: ({ late_word }) => wordsOf(late_word),
  message: ({ delivery }) => delivery ?? '',
  teams_id: ({ activity_id }) => activity_id ?? '',
} as const satisfies Readonly<Record<string, (row: AlertRow, deal: NamedDeal) => string>>;

function wordsOf(kept: string | null): string {
  return kept === null ? '' : reasonText(readReason(kept));
}

/** The ledger as CSV without the alerts that were suppressed, a piece of text for each alert; no cell is a formula. */
export async function* ledgerCsv(db: Kysely<Schema>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${lineOf(Object.keys(COLUMNS))}`;
  for await (const row of wholeLedger(db)) {
    const deal = dealOfAlert(row);
    yield lineOf(Object.values(COLUMNS).map((cell) => cell(row, deal)));
  }
}

/** The length of that CSV in bytes. */
export async function ledgerBytes(db: Kysely<Schema>): Promise<number> {
  let bytes = 0;
  for await (const piece of ledgerCsv(db)) bytes += Buffer.byteLength(piece);
  return bytes;
}
