import { ACCOUNT_WAYS } from './accounts.ts';
import { ADMIN_WAYS } from './admin.ts';
import { CLOSE_WAYS } from './close.ts';
import { CLOUD_WAYS } from './cloud.ts';
import { COCP_WAYS } from './cocp.ts';
import { COCP_RULE_WAYS } from './cocp-rules.ts';
import { CUSTOMER_WAYS } from './customers.ts';
import { INVALID_WAYS } from './invalid.ts';
import { LEGACY_WAYS } from './legacy.ts';
import { LOST_ACCESS_WAYS } from './lost-access.ts';
import { MANUAL_FORM_WAYS } from './manual-forms.ts';
import { MORE_ABBREVIATION_WAYS } from './more-abbreviations.ts';
import { REQUIREMENT_WAYS } from './requirements.ts';
import { ROLE_WAYS } from './roles.ts';
import { SIGN_IN_SYMPTOM_WAYS } from './sign-in-symptoms.ts';
import { STATUS_WAYS } from './statuses.ts';
import { SUPPORT_WAYS } from './support.ts';
import { USER_WAYS } from './users.ts';
import { VALIDATING_WAYS } from './validating.ts';
import { VL_PROFILE_WAYS } from './vl-profile.ts';
import { VL_ROLE_WAYS } from './vl-roles.ts';
import { WELCOME_MAIL_WAYS } from './welcome-mails.ts';

const ALL: readonly Readonly<Record<string, readonly string[]>>[] = [
  ACCOUNT_WAYS,
  ADMIN_WAYS,
  CLOSE_WAYS,
  CLOUD_WAYS,
  COCP_RULE_WAYS,
  COCP_WAYS,
  CUSTOMER_WAYS,
  INVALID_WAYS,
  LEGACY_WAYS,
  LOST_ACCESS_WAYS,
  MANUAL_FORM_WAYS,
  MORE_ABBREVIATION_WAYS,
  REQUIREMENT_WAYS,
  ROLE_WAYS,
  SIGN_IN_SYMPTOM_WAYS,
  STATUS_WAYS,
  SUPPORT_WAYS,
  USER_WAYS,
  VALIDATING_WAYS,
  VL_PROFILE_WAYS,
  VL_ROLE_WAYS,
  WELCOME_MAIL_WAYS,
];

const WAYS: ReadonlyMap<string, readonly string[]> = new Map(ALL.flatMap((ways) => Object.entries(ways)));

/** The ways in which people ask for an entry, beside those that stand with it. */
export function waysOf(id: string): readonly string[] {
  return WAYS.get(id) ?? [];
}
