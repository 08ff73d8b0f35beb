import type { ContactRule } from '../contact-rule.ts';
import { addressMalformed } from './address-malformed.ts';
import { cloudMismatchLikely } from './cloud-mismatch-likely.ts';
import { cloudUnconfirmed } from './cloud-unconfirmed.ts';
import { disposableDomain } from './disposable-domain.ts';
import { domainDiffers } from './domain-differs.ts';
import { evidenceConflict } from './evidence-conflict.ts';
import { evidenceStale } from './evidence-stale.ts';
import { noWsa } from './no-wsa.ts';
import { notValidated } from './not-validated.ts';
import { personalAccount } from './personal-account.ts';
import { possibleTypo } from './possible-typo.ts';
import { rejectedUnexplained } from './rejected-unexplained.ts';
import { roleMailbox } from './role-mailbox.ts';
import { signInOnly } from './sign-in-only.ts';
import { tenantNotFound } from './tenant-not-found.ts';
import { wrongCloud } from './wrong-cloud.ts';

/** Every contact rule, in the order of their findings. */
export const CONTACT_RULES: readonly ContactRule[] = [
  addressMalformed,
  personalAccount,
  noWsa,
  rejectedUnexplained,
  wrongCloud,
  notValidated,
  evidenceStale,
  evidenceConflict,
  tenantNotFound,
  cloudMismatchLikely,
  cloudUnconfirmed,
  signInOnly,
  roleMailbox,
  possibleTypo,
  domainDiffers,
  disposableDomain,
];
