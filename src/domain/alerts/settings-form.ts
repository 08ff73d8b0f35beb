import { RISKS } from '../ids.ts';

/** The fields of the settings form; everything is text, as it was typed or chosen. */
export interface FilledSettings {
  readonly on: string;
  readonly digest: string;
  /** A time zone, or `organisation`. */
  readonly zone: string;
  /** A time zone that was typed; unless it is empty, it counts instead of `zone`. */
  readonly otherZone: string;
  /** `organisation`, `none` or `own`. */
  readonly quiet: string;
  readonly from: string;
  readonly to: string;
  readonly risk: string;
  /** Ids with commas between them; empty for all programs. */
  readonly programs: string;
  readonly backup: string;
}

/** The values of choices that are not a setting of the person's own. */
export const AS_ORGANISATION = 'organisation';

export const NO_QUIET = 'none';

export const OWN_QUIET = 'own';

/** The least risks one can choose: about a deal without risk no alert is sent anyway. */
export const CHOSEN_RISKS = RISKS.filter((risk) => risk !== 'none');
