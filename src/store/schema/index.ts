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
  ContactTable,
  DealPersonTable,
  DealTable,
  DealWordTable,
  EvaluationTable,
  EvidenceTable,
  FormerDealKeyTable,
  NamingCardTable,
  NamingTable,
  StoreIdentityTable,
  UploadTable,
} from './book.ts';
import type { DraftBatchDealTable, DraftBatchTable, DraftEventTable, DraftTable } from './drafts.ts';
import type {
  MailboxAddressTable,
  MailboxHolderTable,
  MailNoticeTable,
  ProposedContactTable,
  ReplyTable,
  SubscriptionTable,
} from './mail.ts';
import type { PersonAddressTable } from './people.ts';
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
export type * from './drafts.ts';
export type * from './mail.ts';
export type * from './people.ts';
export type * from './turns.ts';

export interface Schema {
  deals: DealTable;
  deal_people: DealPersonTable;
  former_deal_keys: FormerDealKeyTable;
  deal_words: DealWordTable;
  namings: NamingTable;
  naming_cards: NamingCardTable;
  contacts: ContactTable;
  evidence: EvidenceTable;
  evaluations: EvaluationTable;
  audit: AuditTable;
  uploads: UploadTable;
  drafts: DraftTable;
  draft_events: DraftEventTable;
  draft_batches: DraftBatchTable;
  draft_batch_deals: DraftBatchDealTable;
  subscriptions: SubscriptionTable;
  mail_notices: MailNoticeTable;
  replies: ReplyTable;
  proposed_contacts: ProposedContactTable;
  mailbox_holders: MailboxHolderTable;
  mailbox_addresses: MailboxAddressTable;
  person_addresses: PersonAddressTable;
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
  handled_activities: HandledActivityTable;
  drawn_cards: DrawnCardTable;
  roster_changes: RosterChangeTable;
  sign_in_requests: SignInRequestTable;
  targeted_messages: TargetedMessageTable;
  store_identity: StoreIdentityTable;
}
