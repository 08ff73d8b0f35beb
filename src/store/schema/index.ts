import type {
  AlertActTable,
  AlertBoardClaimTable,
  AlertBoardTable,
  AlertChannelTable,
  AlertLaneTable,
  AlertPlaceTable,
  AlertScanTable,
  AlertSettingsTable,
  AlertStateTable,
  AlertSwitchTable,
  AlertTable,
} from './alerts.ts';
import type {
  AuditTable,
  ColumnMappingTable,
  ContactTable,
  DealContentTable,
  DealEditTable,
  DealNameTable,
  DealPersonTable,
  DealTable,
  DealWordTable,
  DeskTable,
  EvaluationTable,
  EvidenceTable,
  EvidenceWithdrawalTable,
  FormerDealKeyTable,
  NamingCardTable,
  NamingTable,
  StoreIdentityTable,
  UploadTable,
} from './book.ts';
import type { DealChangeTable, DealJudgementTable, DealViewTable } from './deal-list.ts';
import type {
  DraftBatchDealTable,
  DraftBatchTable,
  DraftEventTable,
  DraftTable,
  LetterLanguageTable,
} from './drafts.ts';
import type { UnansweredTable } from './guidance.ts';
import type {
  MailboxAddressTable,
  MailboxHolderTable,
  MailNoticeTable,
  ProposedContactTable,
  ReplyTable,
  SubscriptionTable,
} from './mail.ts';
import type { LastLookTable, PersonAddressTable } from './people.ts';
import type { IdempotencyKeyTable } from './requests.ts';
import type {
  DrawnCardTable,
  HandledActivityTable,
  RosterChangeTable,
  SignInRequestTable,
  TargetedMessageTable,
} from './turns.ts';

export type { DraftState } from '../../domain/drafts/deal-draft.ts';
export type * from './alerts.ts';
export type * from './book.ts';
export type * from './deal-list.ts';
export type * from './drafts.ts';
export type * from './guidance.ts';
export type * from './mail.ts';
export type * from './people.ts';
export type * from './requests.ts';
export type * from './turns.ts';

export interface Schema {
  deals: DealTable;
  deal_people: DealPersonTable;
  former_deal_keys: FormerDealKeyTable;
  deal_names: DealNameTable;
  deal_words: DealWordTable;
  desks: DeskTable;
  namings: NamingTable;
  naming_cards: NamingCardTable;
  contacts: ContactTable;
  deal_edits: DealEditTable;
  deal_contents: DealContentTable;
  evidence: EvidenceTable;
  evidence_withdrawals: EvidenceWithdrawalTable;
  evaluations: EvaluationTable;
  audit: AuditTable;
  uploads: UploadTable;
  deal_judgements: DealJudgementTable;
  deal_changes: DealChangeTable;
  deal_views: DealViewTable;
  column_mappings: ColumnMappingTable;
  drafts: DraftTable;
  draft_events: DraftEventTable;
  draft_batches: DraftBatchTable;
  draft_batch_deals: DraftBatchDealTable;
  letter_languages: LetterLanguageTable;
  subscriptions: SubscriptionTable;
  mail_notices: MailNoticeTable;
  replies: ReplyTable;
  proposed_contacts: ProposedContactTable;
  mailbox_holders: MailboxHolderTable;
  mailbox_addresses: MailboxAddressTable;
  person_addresses: PersonAddressTable;
  last_looks: LastLookTable;
  alert_states: AlertStateTable;
  alerts: AlertTable;
  alert_lanes: AlertLaneTable;
  alert_settings: AlertSettingsTable;
  alert_places: AlertPlaceTable;
  alert_acts: AlertActTable;
  alert_board_claims: AlertBoardClaimTable;
  alert_boards: AlertBoardTable;
  alert_channels: AlertChannelTable;
  alert_scans: AlertScanTable;
  alert_switch: AlertSwitchTable;
  idempotency_keys: IdempotencyKeyTable;
  handled_activities: HandledActivityTable;
  drawn_cards: DrawnCardTable;
  roster_changes: RosterChangeTable;
  sign_in_requests: SignInRequestTable;
  targeted_messages: TargetedMessageTable;
  store_identity: StoreIdentityTable;
  unanswered: UnansweredTable;
}
