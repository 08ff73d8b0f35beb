import { addressKey, parseAddress } from '../../domain/address.ts';
import {
  AS_ORGANISATION,
  CHOSEN_RISKS,
  type FilledSettings,
  NO_QUIET,
  OWN_QUIET,
} from '../../domain/alerts/settings-form.ts';
import { isTimeZone } from '../../domain/time/time-zone.ts';
import { ClockTimeSchema } from '../../policy/cadence.ts';
import { type PersonSettings, PersonSettingsSchema } from '../decide/person-settings.ts';
import { nearTimeZone } from './near-time-zone.ts';

/** The form that shows some settings. */
export function filledOf(settings: PersonSettings): FilledSettings {
  const { isOn, digestAt, zone, quiet, minRisk, programs, backup } = settings;
  const own = quiet === null || quiet === 'none' ? null : quiet;
  return {
    on: isOn ? 'on' : 'off',
    digest: digestAt ?? '',
    zone: zone ?? AS_ORGANISATION,
    otherZone: '',
    quiet: own ? OWN_QUIET : quiet === 'none' ? NO_QUIET : AS_ORGANISATION,
    from: own?.from ?? '',
    to: own?.to ?? '',
    risk: minRisk === 'none' ? 'low' : minRisk,
    programs: (programs ?? []).join(','),
    backup: backup ?? '',
  };
}

export type ReadSettings =
  | { readonly kind: 'settings'; readonly settings: PersonSettings }
  | { readonly kind: 'refused'; readonly problems: readonly SettingsProblem[] };

/** A field that is wrong. */
export interface SettingsProblem {
  readonly field: keyof FilledSettings;
  /** A sentence that names the field and says why. */
  readonly text: string;
}

/**
 * Reads a form. Settings that it has no value for stay as they are.
 * @param kept the settings that are stored
 * @param own the address keys of the person whose settings they are
 */
export function readFilled(
  filled: FilledSettings,
  kept: PersonSettings,
  own: ReadonlySet<string>,
): ReadSettings {
  const problems: SettingsProblem[] = [];
  const say: Say = (field, text) => {
    problems.push({ field, text });
    return null;
  };
  const clock: ReadClock = (field, where) => {
    const time = clockTime(filled[field]);
    return time ?? say(field, `${where}: "${filled[field].trim()}" is not a time of day. Write it as 08:30.`);
  };
  const settings: PersonSettings = {
    isOn: filled.on === '' ? kept.isOn : filled.on === 'on',
    digestAt: filled.digest.trim() === '' ? null : clock('digest', 'Digest at'),
    zone: readZone(filled, say),
    quiet: readQuiet(filled, kept, clock, say),
    minRisk: CHOSEN_RISKS.find((risk) => risk === filled.risk) ?? kept.minRisk,
    programs: readPrograms(filled.programs),
    backup: readBackup(filled.backup, own, say),
  };
  if (problems.length > 0) return { kind: 'refused', problems };
  const parsed = PersonSettingsSchema.safeParse(settings);
  if (parsed.success) return { kind: 'settings', settings: parsed.data };
  return {
    kind: 'refused',
    problems: parsed.error.issues.map(({ path, message }) => ({
      field: FIELD_OF[String(path[0])] ?? 'on',
      text: `${path.join('.')}: ${message}.`,
    })),
  };
}

type Say = (field: keyof FilledSettings, problem: string) => null;
type ReadClock = (field: 'digest' | 'from' | 'to', where: string) => string | null;

/** The field of the form that a setting is read from. */
const FIELD_OF: Readonly<Record<string, keyof FilledSettings>> = {
  digestAt: 'digest',
  zone: 'otherZone',
  quiet: 'quiet',
  minRisk: 'risk',
  programs: 'programs',
  backup: 'backup',
};

/** A time of day as it is stored, `HH:MM`: `8:30` becomes `08:30`; null for what is no time of day. */
function clockTime(text: string): string | null {
  const padded = text.trim().replace(/^\d:/, (hour) => `0${hour}`);
  return ClockTimeSchema.safeParse(padded).data ?? null;
}

function readZone({ zone, otherZone }: FilledSettings, say: Say): string | null {
  const name = otherZone.trim() || zone.trim();
  if (name === '' || name === AS_ORGANISATION) return null;
  if (isTimeZone(name)) return name;
  const near = nearTimeZone(name);
  const hint =
    near === null ? 'Write it as continent and city, such as Europe/Oslo.' : `Did you mean ${near}?`;
  return say(otherZone.trim() === '' ? 'zone' : 'otherZone', `Time zone: "${name}" is not known. ${hint}`);
}

function readQuiet(
  { quiet, from, to }: FilledSettings,
  kept: PersonSettings,
  clock: ReadClock,
  say: Say,
): PersonSettings['quiet'] {
  if (quiet !== OWN_QUIET) {
    const before = filledOf(kept);
    const isTyped = from.trim() + to.trim() !== '' && (from !== before.from || to !== before.to);
    if (isTyped)
      return say(
        'quiet',
        'Quiet hours: you gave times of your own. Choose "my own", or clear the two times.',
      );
    return quiet === NO_QUIET ? 'none' : null;
  }
  if (from.trim() === '' || to.trim() === '')
    return say(
      from.trim() === '' ? 'from' : 'to',
      'Quiet hours: give both times, from and to, or choose something else than "my own".',
    );
  const times = { from: clock('from', 'Quiet from'), to: clock('to', 'Quiet to') };
  if (times.from === null || times.to === null) return null;
  if (times.from === times.to)
    return say(
      'to',
      `Quiet hours: from and to are both ${times.from}. To be told at any hour, choose "none".`,
    );
  return { from: times.from, to: times.to };
}

function readPrograms(text: string): PersonSettings['programs'] {
  const programs = text
    .split(',')
    .map((program) => program.trim())
    .filter(Boolean);
  return programs.length === 0 ? null : [...new Set(programs)];
}

function readBackup(text: string, own: ReadonlySet<string>, say: Say): string | null {
  const address = text.trim();
  if (address === '') return null;
  if (!parseAddress(address))
    return say('backup', `Backup person: "${address}" is not an address. Write one such as ann@contoso.com.`);
  if (own.has(addressKey(address)))
    return say(
      'backup',
      'Backup person: that is your own address. Give that of a colleague, or leave it empty.',
    );
  return address;
}
