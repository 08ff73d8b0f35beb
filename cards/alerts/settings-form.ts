import {
  AS_ORGANISATION,
  CHOSEN_RISKS,
  type FilledSettings,
  NO_QUIET,
  OWN_QUIET,
} from '../../src/domain/alerts/settings-form.ts';
import { isTimeZone } from '../../src/domain/time/time-zone.ts';
import type { Cadence } from '../../src/policy/cadence.ts';
import { PROGRAMS } from '../../src/policy/programs.ts';
import type { AdaptiveCard, ChoiceSet, Element, TextInput } from '../kit/adaptive-card.ts';
import { card, execute, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { RISK, type StateSign } from '../kit/labels.ts';
import { ALERTS_SAVE } from '../verbs.ts';
import { momentText } from './labels.ts';

export interface AlertSettingsView {
  readonly address: string;
  readonly filled: FilledSettings;
  /** The time zone in which the card shows times. */
  readonly zone: string;
  /** The time zone that the person's client states, which counts before the organisation's; null where it states none. */
  readonly clientZone: string | null;
  /** The organisation's settings, which count where the person has set none. */
  readonly cadence: Pick<Cadence, 'digestAt' | 'zone' | 'quiet'>;
  /** The conversation with the person: when an activity last came from it, or the app was removed from it; ISO 8601, UTC. */
  readonly reach:
    | { readonly kind: 'known'; readonly seenAt: string }
    | { readonly kind: 'gone'; readonly goneAt: string }
    | { readonly kind: 'unknown' };
  /** The number of waiting alerts. */
  readonly waiting: number;
  /** The instant at which the first of them is to be sent, ISO 8601; null when none waits. */
  readonly next: string | null;
  /** The stop of all alerts, with its author and time; null when they are not stopped. */
  readonly stopped: { readonly by: string; readonly at: string } | null;
  readonly notices: readonly string[];
}

/** The number of characters of a field of the form. */
export const MOST_TYPED = 320;

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

/** The remark where a digest comes at the end of the quiet hours, because its time lies in them. */
export function digestRemark({ digestAt, to }: { readonly digestAt: string; readonly to: string }): string {
  return `${digestAt} lies in the quiet hours, so the digest comes when they end, at ${to}.`;
}

/** The form of a person's alert settings, with the alerts that wait for them. */
export function alertSettingsCard(view: AlertSettingsView): AdaptiveCard {
  const { filled, cadence, notices } = view;
  const title = 'Your alerts';
  const about = `For the deals that name ${typed(view.address, 120)} as PDM or AE. What you leave empty is as your organisation has it.`;
  const standing = standingLines(view);
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...noticeBox(notices),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    ...standing.map(({ symbol, word, colour }) =>
      line([run(`${symbol} `, { color: colour }), run(word)], { spacing: 'small' }),
    ),
    onChoice(filled),
    clock('digest', `Digest at (${as(cadence.digestAt)})`, filled.digest, cadence.digestAt),
    zoneChoice(
      filled,
      view.clientZone === null ? as(cadence.zone) : `as your Teams has it: ${typed(view.clientZone, 60)}`,
    ),
    {
      type: 'Input.Text',
      id: 'otherZone',
      label: 'Another time zone, by its IANA name (optional)',
      maxLength: MOST_TYPED,
      placeholder: 'Such as Europe/Lisbon',
      ...valued(filled.otherZone),
    },
    quietChoice(filled, cadence),
    clock('from', 'My own quiet hours: from', filled.from, '19:00'),
    clock('to', 'My own quiet hours: to', filled.to, '07:00'),
    riskChoice(filled),
    programChoice(filled),
    {
      type: 'Input.Text',
      id: 'backup',
      label: 'Backup person, told when you leave a critical alert unanswered (optional)',
      maxLength: MOST_TYPED,
      placeholder: 'The address of a colleague',
      ...valued(filled.backup),
    },
  ];
  const said = [title, ...notices.map((one) => typed(one, 300)), about, ...standing.map(({ word }) => word)];
  return card(said.join('\n'), body, [execute('Save', ALERTS_SAVE)]);
}

function as(words: string): string {
  return `as the organisation has it: ${words}`;
}

function valued(value: string): { readonly value?: string } {
  return value === '' ? {} : { value };
}

/** Lines on the conversation with the person, the alerts that wait, and whether all alerts are stopped. */
function standingLines({ zone, reach, waiting, next, stopped }: AlertSettingsView): readonly StateSign[] {
  const lines: StateSign[] = [reachSign(reach, zone)];
  if (stopped) {
    const word = `All alerts are held back since ${momentText(stopped.at, zone)}, by ${typed(stopped.by, 120)}.`;
    lines.push({ symbol: '✖', word, colour: 'attention' });
  }
  if (next !== null) {
    const count = waiting === 1 ? '1 alert waits' : `${waiting} alerts wait`;
    const word = `${count} to be said, the first from ${momentText(next, zone)} on.`;
    lines.push({ symbol: '…', word, colour: 'default' });
  } else lines.push({ symbol: '○', word: 'No alert waits to be said.', colour: 'default' });
  return lines;
}

function reachSign(reach: AlertSettingsView['reach'], zone: string): StateSign {
  switch (reach.kind) {
    case 'known': {
      const word = `Alerts reach you in your chat with me (last seen ${momentText(reach.seenAt, zone)}).`;
      return { symbol: '✔', word, colour: 'good' };
    }
    case 'gone': {
      const word = `The app was taken away from your chat with me on ${momentText(reach.goneAt, zone)}: add it again, or alerts do not reach you.`;
      return { symbol: '✖', word, colour: 'attention' };
    }
    case 'unknown': {
      const word = 'Where to reach you is not known yet: what is due waits until it is.';
      return { symbol: '?', word, colour: 'default' };
    }
  }
}

function clock(id: string, label: string, value: string, example: string): TextInput {
  return {
    type: 'Input.Text',
    id,
    label,
    maxLength: MOST_TYPED,
    placeholder: `Such as ${example}`,
    ...valued(value),
  };
}

function onChoice({ on }: FilledSettings): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'on',
    label: 'Alerts',
    style: 'compact',
    choices: [
      { title: 'On', value: 'on' },
      { title: 'Off: tell me nothing', value: 'off' },
    ],
    value: on === 'off' ? 'off' : 'on',
  };
}

/** @param unset what counts where no time zone is set */
function zoneChoice({ zone }: FilledSettings, unset: string): ChoiceSet {
  const isOther = zone !== AS_ORGANISATION && isTimeZone(zone) && !ZONES.some((one) => one === zone);
  const names = isOther ? [zone, ...ZONES] : ZONES;
  return {
    type: 'Input.ChoiceSet',
    id: 'zone',
    label: 'Time zone',
    style: 'compact',
    choices: [
      { title: capital(unset), value: AS_ORGANISATION },
      ...names.map((name) => ({ title: name, value: name })),
    ],
    value: names.some((name) => name === zone) ? zone : AS_ORGANISATION,
  };
}

function quietChoice({ quiet }: FilledSettings, cadence: AlertSettingsView['cadence']): ChoiceSet {
  const organisation = cadence.quiet ? `${cadence.quiet.from} to ${cadence.quiet.to}` : 'none';
  return {
    type: 'Input.ChoiceSet',
    id: 'quiet',
    label: 'Quiet hours, in which only critical alerts are said',
    style: 'compact',
    choices: [
      { title: capital(as(organisation)), value: AS_ORGANISATION },
      { title: 'None: at any hour', value: NO_QUIET },
      { title: 'My own, as below', value: OWN_QUIET },
    ],
    value: quiet === NO_QUIET || quiet === OWN_QUIET ? quiet : AS_ORGANISATION,
  };
}

function riskChoice({ risk }: FilledSettings): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'risk',
    label: 'Tell me of deals from this risk on',
    style: 'compact',
    choices: CHOSEN_RISKS.map((one) => ({ title: `${RISK[one].symbol} ${RISK[one].word}`, value: one })),
    value: risk,
  };
}

function programChoice({ programs }: FilledSettings): ChoiceSet {
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

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
