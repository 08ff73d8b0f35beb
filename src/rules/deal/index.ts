import type { DealRule, OutcomeRule } from '../deal-rule.ts';
import { airGappedManual } from './air-gapped-manual.ts';
import { cocpDue } from './cocp-due.ts';
import { cocpExpired } from './cocp-expired.ts';
import { crossCloudLead } from './cross-cloud-lead.ts';
import { manualFormPaused } from './manual-form-paused.ts';
import { onHold } from './on-hold.ts';
import { onlineAdminAmbiguous } from './online-admin-ambiguous.ts';
import { osmAosgConflict } from './osm-aosg-conflict.ts';
import { programNotListed } from './program-not-listed.ts';
import { quarterClose } from './quarter-close.ts';
import { retiredRole } from './retired-role.ts';
import { roleMissing } from './role-missing.ts';
import { scopeUnknown } from './scope-unknown.ts';
import { separatePcnRequired } from './separate-pcn-required.ts';
import { singleVlAdmin } from './single-vl-admin.ts';

/** Every deal rule, in the order of their findings. */
export const DEAL_RULES: readonly (DealRule | OutcomeRule)[] = [
  roleMissing,
  retiredRole,
  onlineAdminAmbiguous,
  scopeUnknown,
  separatePcnRequired,
  crossCloudLead,
  airGappedManual,
  manualFormPaused,
  onHold,
  osmAosgConflict,
  singleVlAdmin,
  cocpDue,
  cocpExpired,
  quarterClose,
  programNotListed,
];
