import { ACCOUNT_ENTRIES } from './entries/accounts.ts';
import { ADMIN_ENTRIES } from './entries/admin.ts';
import { CLOSE_ENTRIES } from './entries/close.ts';
import { CLOUD_ENTRIES } from './entries/cloud.ts';
import { COCP_ENTRIES } from './entries/cocp.ts';
import { COCP_RULE_ENTRIES } from './entries/cocp-rules.ts';
import { CUSTOMER_ENTRIES } from './entries/customers.ts';
import { INVALID_ENTRIES } from './entries/invalid.ts';
import { LEGACY_ENTRIES } from './entries/legacy.ts';
import { LOST_ACCESS_ENTRIES } from './entries/lost-access.ts';
import { MANUAL_FORM_ENTRIES } from './entries/manual-forms.ts';
import { MORE_ABBREVIATION_ENTRIES } from './entries/more-abbreviations.ts';
import { REQUIREMENT_ENTRIES } from './entries/requirements.ts';
import { ROLE_ENTRIES } from './entries/roles.ts';
import { SIGN_IN_SYMPTOM_ENTRIES } from './entries/sign-in-symptoms.ts';
import { STATUS_ENTRIES } from './entries/statuses.ts';
import { SUPPORT_ENTRIES } from './entries/support.ts';
import { USER_ENTRIES } from './entries/users.ts';
import { VALIDATING_ENTRIES } from './entries/validating.ts';
import { VL_PROFILE_ENTRIES } from './entries/vl-profile.ts';
import { VL_ROLE_ENTRIES } from './entries/vl-roles.ts';
import { WELCOME_MAIL_ENTRIES } from './entries/welcome-mails.ts';
import type { Entry } from './entry.ts';
import type { TopicId } from './topics.ts';

/** All guidance entries, in the order of the topics. */
export const ENTRIES: readonly Entry[] = [
  ...REQUIREMENT_ENTRIES,
  ...ACCOUNT_ENTRIES,
  ...MORE_ABBREVIATION_ENTRIES,
  ...CLOUD_ENTRIES,
  ...LOST_ACCESS_ENTRIES,
  ...VALIDATING_ENTRIES,
  ...SIGN_IN_SYMPTOM_ENTRIES,
  ...INVALID_ENTRIES,
  ...LEGACY_ENTRIES,
  ...ROLE_ENTRIES,
  ...VL_ROLE_ENTRIES,
  ...USER_ENTRIES,
  ...STATUS_ENTRIES,
  ...WELCOME_MAIL_ENTRIES,
  ...ADMIN_ENTRIES,
  ...MANUAL_FORM_ENTRIES,
  ...COCP_ENTRIES,
  ...COCP_RULE_ENTRIES,
  ...SUPPORT_ENTRIES,
  ...VL_PROFILE_ENTRIES,
  ...CLOSE_ENTRIES,
  ...CUSTOMER_ENTRIES,
];

const BY_ID = new Map(ENTRIES.map((entry) => [entry.id, entry]));

export function entryOf(id: string): Entry {
  const entry = BY_ID.get(id);
  if (!entry) throw new RangeError(`no guidance entry ${id}`);
  return entry;
}

export function entriesOf(topic: TopicId): readonly Entry[] {
  return ENTRIES.filter((entry) => entry.topic === topic);
}
