import { z } from 'zod';
import type { AlertReason } from '../../domain/alerts/reason.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import { isTimeZone } from '../../domain/time/time-zone.ts';
import { type Cadence, ClockTimeSchema } from '../../policy/cadence.ts';

/** The settings of a person for their alerts; null stands for the organisation's setting (the cadence). */
export const PersonSettingsSchema = z.object({
  isOn: z.boolean().default(true),
  digestAt: ClockTimeSchema.nullable().default(null),
  zone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Oslo').nullable().default(null),
  /** The hours without alerts; `none` means that alerts may be sent at any hour. */
  quiet: z
    .union([z.object({ from: ClockTimeSchema, to: ClockTimeSchema }), z.literal('none')])
    .nullable()
    .default(null),
  /** The least risk: below it the person is sent only the alert that a deal is ready. */
  minRisk: z.enum(RISKS).default('medium'),
  /** Only deals of these programs; null is all. */
  programs: z.array(z.string().min(1)).nullable().default(null),
  /** The address of the colleague who is notified when a critical alert stays unanswered. */
  backup: z.string().min(3).nullable().default(null),
});
type StoredSettings = z.infer<typeof PersonSettingsSchema>;

export interface PersonSettings extends StoredSettings {
  /** The time zone that their client states, which counts where they have set none; it is no setting, and not stored with them. */
  readonly clientZone?: string | null;
}

export const NOTHING_SET: PersonSettings = PersonSettingsSchema.parse({});

/** Parses a person's stored settings. Unreadable settings, as after a change of this program, count as not set. */
export function readSettings(json: string | undefined): PersonSettings {
  if (json === undefined) return NOTHING_SET;
  return PersonSettingsSchema.catch(NOTHING_SET).parse(JSON.parse(json));
}

/** The hours in which alerts are sent to one person. */
export interface Hours {
  readonly zone: string;
  readonly digestAt: string;
  readonly quiet: { readonly from: string; readonly to: string } | null;
}

/** The time zone of a person: the one they have set, else that of their client, else that of the organisation. */
export function zoneOf(
  { zone, clientZone = null }: Pick<PersonSettings, 'zone' | 'clientZone'>,
  cadence: Pick<Cadence, 'zone'>,
): string {
  return zone ?? clientZone ?? cadence.zone;
}

export function hoursOf(settings: PersonSettings, cadence: Cadence): Hours {
  const { quiet } = settings;
  return {
    zone: zoneOf(settings, cadence),
    digestAt: settings.digestAt ?? cadence.digestAt,
    quiet: quiet === 'none' ? null : (quiet ?? cadence.quiet),
  };
}

/** The particulars of a deal that settings choose by. */
export interface ChosenBy {
  readonly risk: Risk;
  readonly program: string | null;
}

/** The reason why a person's settings suppress bad news of such a deal; null when they do not. */
export function whyUnwanted(
  { isOn, minRisk, programs }: PersonSettings,
  { risk, program }: ChosenBy,
): AlertReason | null {
  if (!isOn) return { code: 'alerts-off' };
  if (RISKS.indexOf(risk) < RISKS.indexOf(minRisk)) return { code: 'below-risk', risk, minRisk };
  if (programs === null || isOfProgram(programs, program)) return null;
  return { code: 'other-program', program, programs };
}

/** Whether a person's settings let bad news of such a deal pass. */
export function wants(settings: PersonSettings, deal: ChosenBy): boolean {
  return whyUnwanted(settings, deal) === null;
}

function isOfProgram(programs: readonly string[], program: string | null): boolean {
  return programs.some((one) => one.toLowerCase() === program?.toLowerCase());
}
