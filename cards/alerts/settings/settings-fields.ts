import {
  AS_ORGANISATION,
  CHOSEN_RISKS,
  type FilledSettings,
  NO_QUIET,
  OWN_QUIET,
} from '../../../src/domain/alerts/settings-form.ts';
import type { Cadence } from '../../../src/policy/cadence.ts';
import { PROGRAMS } from '../../../src/policy/programs.ts';
import type { ChoiceSet, TextInput } from '../../kit/adaptive-card.ts';
import { typed } from '../../kit/elements.ts';
import { RISK } from '../../kit/labels.ts';

/** The number of characters of a field of the form. */
export const MOST_TYPED = 320;

/** Time zones to choose from where a surface has a list of them. */
export const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Oslo',
  'Europe/Paris',
  'Europe/Athens',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const;

function valued(value: string): { readonly value?: string } {
  return value === '' ? {} : { value };
}

/** A field for a time of day, as text: left empty, it is as the organisation has it. */
export function clockInput(id: string, label: string, value: string, unset: string): TextInput {
  return { type: 'Input.Text', id, label, maxLength: MOST_TYPED, placeholder: unset, ...valued(value) };
}

export function onChoice({ on }: FilledSettings): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'on',
    label: 'Alerts',
    style: 'compact',
    choices: [
      { title: 'On', value: 'on' },
      { title: 'Off', value: 'off' },
    ],
    value: on === 'off' ? 'off' : 'on',
  };
}

/**
 * The field for the time zone: what was typed, else the one that is set; left empty, what counts where none is.
 * @param unset that, in words
 */
export function zoneInput({ zone, otherZone }: FilledSettings, unset: string): TextInput {
  const set = zone === AS_ORGANISATION ? '' : zone;
  return {
    type: 'Input.Text',
    id: 'otherZone',
    label: 'Time zone',
    maxLength: MOST_TYPED,
    placeholder: unset,
    ...valued(otherZone.trim() === '' ? set : otherZone),
  };
}

export function quietChoice({ quiet }: FilledSettings, cadence: Pick<Cadence, 'quiet'>): ChoiceSet {
  const organisation = cadence.quiet ? `${cadence.quiet.from} to ${cadence.quiet.to}` : 'none';
  return {
    type: 'Input.ChoiceSet',
    id: 'quiet',
    label: 'Quiet hours, in which only critical alerts come',
    style: 'compact',
    choices: [
      { title: `As your organisation: ${organisation}`, value: AS_ORGANISATION },
      { title: 'None: at any hour', value: NO_QUIET },
      { title: 'My own', value: OWN_QUIET },
    ],
    value: quiet === NO_QUIET || quiet === OWN_QUIET ? quiet : AS_ORGANISATION,
  };
}

export function riskChoice({ risk }: FilledSettings): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'risk',
    label: 'Least risk I want to hear of',
    style: 'compact',
    choices: CHOSEN_RISKS.map((one) => ({ title: `${RISK[one].symbol} ${RISK[one].word}`, value: one })),
    value: risk,
  };
}

export function programChoice({ programs }: FilledSettings): ChoiceSet {
  const chosen = programs.split(',').filter(Boolean);
  const isListed = (program: string) => PROGRAMS.some(({ id }) => id.toLowerCase() === program.toLowerCase());
  return {
    type: 'Input.ChoiceSet',
    id: 'programs',
    label: 'Only deals of these programs (none chosen: all)',
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    choices: [
      ...PROGRAMS.map(({ id, name }) => ({ title: `${id} · ${name}`, value: id })),
      ...chosen
        .filter((program) => !isListed(program))
        .map((program) => ({ title: typed(program, 60), value: program })),
    ],
    value: programs,
  };
}
