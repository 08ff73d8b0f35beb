import { z } from 'zod';
import { RISKS, type Risk } from '../../domain/ids.ts';
import { isTimeZone } from '../../domain/time-zone.ts';
import { type Cadence, ClockTimeSchema } from '../../policy/cadence.ts';

/** What a person has set for their alerts; null is as the organisation has it. */
export const PersonSettingsSchema = z.object({
  isOn: z.boolean().default(true),
  digestAt: ClockTimeSchema.nullable().default(null),
  zone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Oslo').nullable().default(null),
  /** `none` is to be told at any hour. */
  quiet: z
    .union([z.object({ from: ClockTimeSchema, to: ClockTimeSchema }), z.literal('none')])
    .nullable()
    .default(null),
  /** Deals below this risk are not told of. */
  minRisk: z.enum(RISKS).default('medium'),
  /** Only deals of these programs; null is all. */
  programs: z.array(z.string().min(1)).nullable().default(null),
  /** The address of who is told when a critical alert stays unacknowledged. */
  backup: z.string().min(3).nullable().default(null),
});
export type PersonSettings = z.infer<typeof PersonSettingsSchema>;

export const NOTHING_SET: PersonSettings = PersonSettingsSchema.parse({});

/** What is kept of a person's settings. What can't be read, as after a change of this program, counts as not set. */
export function readSettings(json: string | undefined): PersonSettings {
  if (json === undefined) return NOTHING_SET;
  return PersonSettingsSchema.catch(NOTHING_SET).parse(JSON.parse(json));
}

/** When one person may be told. */
export interface Hours {
  readonly zone: string;
  readonly digestAt: string;
  readonly quiet: { readonly from: string; readonly to: string } | null;
}

export function hoursOf(settings: PersonSettings, cadence: Cadence): Hours {
  const { quiet } = settings;
  return {
    zone: settings.zone ?? cadence.zone,
    digestAt: settings.digestAt ?? cadence.digestAt,
    quiet: quiet === 'none' ? null : (quiet ?? cadence.quiet),
  };
}

/** Whether a person wants to hear of deals like this one. */
export function wants(
  { isOn, minRisk, programs }: PersonSettings,
  deal: { readonly risk: Risk; readonly program: string | null },
): boolean {
  if (!isOn || RISKS.indexOf(deal.risk) < RISKS.indexOf(minRisk)) return false;
  return isOfProgram(programs, deal.program);
}

function isOfProgram(programs: readonly string[] | null, program: string | null): boolean {
  if (programs === null) return true;
  return programs.some((one) => one.toLowerCase() === program?.toLowerCase());
}
