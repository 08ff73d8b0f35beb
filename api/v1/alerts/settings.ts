import { z } from 'zod';
import { MOST_TYPED, ZONES } from '../../../cards/alerts/settings/settings-fields.ts';
import { digestRemark } from '../../../cards/alerts/settings/settings-form.ts';
import { hoursOf } from '../../../src/alerts/decide/person-settings.ts';
import { digestPutOff } from '../../../src/alerts/decide/timing.ts';
import {
  ownAlerts,
  saveOwnSettings,
  settingsVersionOf,
} from '../../../src/alerts/preferences/save-settings.ts';
import { filledOf } from '../../../src/alerts/preferences/settings-form.ts';
import { CHOSEN_RISKS, type FilledSettings } from '../../../src/domain/alerts/settings-form.ts';
import { addressOf } from '../../../src/domain/people/person.ts';
import { PROGRAMS } from '../../../src/policy/programs.ts';
import { Problem } from '../problem.ts';
import { type Call, route } from '../route.ts';
import { personKey } from '../viewer/signed-in.ts';

const Typed = z.string().max(MOST_TYPED);

const FormSchema = z
  .strictObject({
    on: z.enum(['on', 'off']),
    digest: Typed.describe('`HH:MM`; empty, as the organisation has it.'),
    zone: Typed.describe('An IANA time zone, or `organisation`.'),
    otherZone: Typed.describe('A time zone that was typed; unless it is empty, it counts instead of `zone`.'),
    quiet: z.enum(['organisation', 'none', 'own']),
    from: Typed,
    to: Typed,
    risk: z.enum(CHOSEN_RISKS as [string, ...string[]]).describe('The least risk of a deal.'),
    programs: Typed.describe('Ids with commas between them; empty for all.'),
    backup: Typed.describe(
      'The address of the colleague who is told when a critical alert stays unanswered.',
    ),
  })
  .meta({ id: 'AlertSettingsForm', description: 'The form of chat: everything as it was typed or chosen.' });

const Clocks = z.object({ from: z.string(), to: z.string() });

const SettingsSchema = z
  .object({
    address: z.string().describe('The alerts are for the deals that name it as PDM or AE.'),
    form: FormSchema,
    changedAt: z.iso.datetime().nullable().describe('When they were saved last; null while nothing is set.'),
    organisation: z
      .object({
        digestAt: z.string(),
        zone: z.string(),
        quiet: Clocks.nullable(),
        restDays: z.array(z.int()),
      })
      .describe('What counts where nothing is set. `restDays`: ISO weekdays without a digest.'),
    clientZone: z
      .string()
      .nullable()
      .describe(
        "The time zone that your Teams states; it counts before the organisation's where you set none.",
      ),
    zones: z.array(z.string()).describe('Time zones to choose from; any other can be typed.'),
    programs: z.array(z.object({ id: z.string(), name: z.string() })),
    risks: z.array(z.enum(CHOSEN_RISKS as [string, ...string[]])),
    reach: z
      .object({ kind: z.enum(['known', 'gone', 'unknown']), at: z.string().nullable() })
      .describe('Whether the bot has a chat with you in which it can tell you.'),
    waiting: z.int().describe('How many alerts wait to be sent to you.'),
    next: z.string().nullable(),
    stopped: z
      .object({ by: z.string(), at: z.string() })
      .nullable()
      .describe('Who stopped all alerts; null while they are sent.'),
    remarks: z.array(z.string()),
  })
  .meta({ id: 'AlertSettings' });

export const getAlertSettings = route({
  method: 'GET',
  path: '/alerts/settings',
  id: 'getAlertSettings',
  tag: 'alerts',
  summary: 'When and of what you are told',
  answer: SettingsSchema,
  hasVersion: true,
  run: settingsReply,
});

export const saveAlertSettings = route({
  method: 'PUT',
  path: '/alerts/settings',
  id: 'saveAlertSettings',
  tag: 'alerts',
  summary: 'Set when and of what you are told',
  description: 'A form that is refused is answered with 422, with each field that is wrong.',
  body: FormSchema,
  answer: SettingsSchema,
  hasVersion: true,
  needsVersion: true,
  run: async (call) => {
    const { services, viewers, ports, body, ifMatch } = call;
    const outcome = await saveOwnSettings(services, viewers, body as FilledSettings, ifMatch ?? '');
    if (outcome.kind === 'changed') {
      const { version, changedAt } = outcome;
      throw new Problem('changed', 'Your settings were saved elsewhere meanwhile. Look at them again.', {
        changes: [changedAt === null ? 'They were reset.' : `They were saved at ${changedAt}.`],
        current: version,
      });
    }
    if (outcome.kind === 'refused') {
      const errors = outcome.problems.map(({ field, text }) => ({ pointer: `/${field}`, detail: text }));
      throw new Problem('unprocessable', 'Nothing is saved yet: some fields are wrong.', { errors });
    }
    ports.events.publish(personKey(viewers.asker), { name: 'alerts', data: {} });
    return settingsReply(call);
  },
});

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'services' | 'viewers'>;

async function settingsReply({ services, viewers }: AnyCall) {
  const { cadence } = services;
  const address = addressOf(viewers.asker);
  if (address === null)
    throw new Problem('conflict', 'Alerts go to the addresses on deals, and no address of yours is known.');
  const own = await ownAlerts(services, viewers.asker);
  const { digestAt, quiet, zone, restDays } = cadence;
  const { place, settings, stopped } = own;
  const late = settings.isOn ? digestPutOff(hoursOf(settings, cadence)) : null;
  return {
    etag: settingsVersionOf(settings),
    body: {
      address,
      form: filledOf(settings) as z.input<typeof FormSchema>,
      changedAt: own.changedAt,
      organisation: { digestAt, zone, quiet, restDays: [...restDays] },
      clientZone: settings.clientZone ?? null,
      zones: [...ZONES],
      programs: PROGRAMS.map(({ id, name }) => ({ id, name })),
      risks: [...CHOSEN_RISKS],
      reach: reachOf(place),
      waiting: own.waiting,
      next: own.next,
      stopped: stopped && { by: stopped.changed_by, at: stopped.changed_at },
      remarks: late ? [digestRemark(late)] : [],
    },
  };
}

function reachOf(place: { readonly gone_at: string | null; readonly seen_at: string } | null) {
  if (!place) return { kind: 'unknown', at: null } as const;
  return place.gone_at === null
    ? ({ kind: 'known', at: place.seen_at } as const)
    : ({ kind: 'gone', at: place.gone_at } as const);
}
