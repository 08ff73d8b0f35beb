import type { Kysely } from 'kysely';
import type { Dialect } from '../db/dialect.ts';
import { up as deals } from './0001-deals.ts';
import { up as audit } from './0002-audit.ts';
import { up as dates } from './0003-dates.ts';
import { up as uploads } from './0004-uploads.ts';
import { up as drafts } from './0005-drafts.ts';
import { up as replies } from './0006-replies.ts';
import { up as mailboxHolders } from './0007-mailbox-holders.ts';
import { up as alerts } from './0008-alerts.ts';
import { up as sentTo } from './0009-sent-to.ts';
import { up as letterGenerations } from './0010-letter-generations.ts';
import { up as alertChannels } from './0011-alert-channels.ts';
import { up as alertEdits } from './0012-alert-edits.ts';
import { up as alertReach } from './0013-alert-reach.ts';
import { up as batchRuns } from './0014-batch-runs.ts';
import { up as boardClaims } from './0015-board-claims.ts';
import { up as reminders } from './0016-reminders.ts';
import { up as alertReasons } from './0017-alert-reasons.ts';
import { up as draftReasons } from './0018-draft-reasons.ts';
import { up as auditDetails } from './0019-audit-details.ts';
import { up as evidenceRecorders } from './0020-evidence-recorders.ts';
import { up as turns } from './0021-turns.ts';
import { up as storeIdentity } from './0022-store-identity.ts';
import { up as lookAlikeIds } from './0023-look-alike-ids.ts';
import { up as namings } from './0024-namings.ts';
import { up as personAddresses } from './0025-person-addresses.ts';
import { up as openDeals } from './0026-open-deals.ts';
import { up as targetedMessages } from './0027-targeted-messages.ts';
import { up as idempotencyKeys } from './0028-idempotency-keys.ts';
import { up as dealList } from './0029-deal-list.ts';
import { up as lastLooks } from './0030-last-looks.ts';
import { up as imports } from './0031-imports.ts';
import { up as dealEdits } from './0032-deal-edits.ts';
import { up as letters } from './0033-letters.ts';
import { up as withdrawals } from './0034-withdrawals.ts';
import { up as news } from './0035-news.ts';
import { up as decisions } from './0036-decisions.ts';
import { up as desks } from './0037-desks.ts';
import { up as timeZones } from './0038-time-zones.ts';
import { up as unanswered } from './0039-unanswered.ts';
import { up as dealNames } from './0040-deal-names.ts';
import { up as proposalKinds } from './0041-proposal-kinds.ts';
import { up as notesInCopy } from './0042-notes-in-copy.ts';
import { up as letterLanguages } from './0043-letter-languages.ts';
import { up as saidOfReading } from './0047-said-of-reading.ts';

export type MigrationStep = (db: Kysely<unknown>, flavour: Dialect) => Promise<void>;

/** Every migration, by the name stored in the database. A released one is never changed. */
export const MIGRATIONS: Readonly<Record<string, MigrationStep>> = {
  '0001-deals': deals,
  '0002-audit': audit,
  '0003-dates': dates,
  '0004-uploads': uploads,
  '0005-drafts': drafts,
  '0006-replies': replies,
  '0007-mailbox-holders': mailboxHolders,
  '0008-alerts': alerts,
  '0009-sent-to': sentTo,
  '0010-letter-generations': letterGenerations,
  '0011-alert-channels': alertChannels,
  '0012-alert-edits': alertEdits,
  '0013-alert-reach': alertReach,
  '0014-batch-runs': batchRuns,
  '0015-board-claims': boardClaims,
  '0016-reminders': reminders,
  '0017-alert-reasons': alertReasons,
  '0018-draft-reasons': draftReasons,
  '0019-audit-details': auditDetails,
  '0020-evidence-recorders': evidenceRecorders,
  '0021-turns': turns,
  '0022-store-identity': storeIdentity,
  '0023-look-alike-ids': lookAlikeIds,
  '0024-namings': namings,
  '0025-person-addresses': personAddresses,
  '0026-open-deals': openDeals,
  '0027-targeted-messages': targetedMessages,
  '0028-idempotency-keys': idempotencyKeys,
  '0029-deal-list': dealList,
  '0030-last-looks': lastLooks,
  '0031-imports': imports,
  '0032-deal-edits': dealEdits,
  '0033-letters': letters,
  '0034-withdrawals': withdrawals,
  '0035-news': news,
  '0036-decisions': decisions,
  '0037-desks': desks,
  '0038-time-zones': timeZones,
  '0039-unanswered': unanswered,
  '0040-deal-names': dealNames,
  '0041-proposal-kinds': proposalKinds,
  '0042-notes-in-copy': notesInCopy,
  '0043-letter-languages': letterLanguages,
  '0047-said-of-reading': saidOfReading,
};
