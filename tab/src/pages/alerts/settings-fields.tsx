import { Checkbox, Field, Input, Radio, RadioGroup, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { listText } from '../../parts/format.ts';
import type { AlertSettings, SettingsForm } from './types.ts';

/** Why a field is wrong, by its name. */
export type Wrong = Partial<Record<keyof SettingsForm, string>>;

/** The choice of a time zone that is not offered. */
const BY_NAME = 'by-name';

/** The names of the fields. */
export const FIELD_NAMES: Readonly<Record<keyof SettingsForm, string>> = {
  on: 'Tell me of deals',
  digest: 'Digest at',
  zone: 'Time zone',
  otherZone: 'Another time zone',
  quiet: 'Quiet hours',
  from: 'My own quiet hours: from',
  to: 'My own quiet hours: to',
  risk: 'From this risk on',
  programs: 'Only these programs',
  backup: 'Backup person',
};

interface Props {
  readonly settings: AlertSettings;
  readonly form: SettingsForm;
  readonly wrong: Wrong;
  readonly change: (part: Partial<SettingsForm>) => void;
}

/** The fields of the settings, which are those of chat. */
export function SettingsFields({ settings, form, wrong, change }: Props) {
  const { organisation, risks } = settings;
  const quiet = organisation.quiet ? `${organisation.quiet.from} to ${organisation.quiet.to}` : 'none';
  return (
    <>
      <Switch
        label={FIELD_NAMES.on}
        checked={form.on === 'on'}
        onChange={(_event, { checked }) => change({ on: checked ? 'on' : 'off' })}
      />
      <Field
        label={FIELD_NAMES.digest}
        hint={`Empty: as your organisation has it, ${organisation.digestAt}${restText(organisation.restDays)}`}
        {...said(wrong.digest)}
      >
        <Input type="time" value={form.digest} onChange={(_event, { value }) => change({ digest: value })} />
      </Field>
      <ZoneFields settings={settings} form={form} wrong={wrong} change={change} />
      <Field label={FIELD_NAMES.quiet} hint="Only critical alerts are said then" {...said(wrong.quiet)}>
        <RadioGroup
          value={form.quiet}
          onChange={(_event, { value }) => change({ quiet: value as SettingsForm['quiet'] })}
        >
          <Radio value="organisation" label={`As your organisation has them, ${quiet}`} />
          <Radio value="none" label="None: at any hour" />
          <Radio value="own" label="My own" />
        </RadioGroup>
      </Field>
      {form.quiet === 'own' ? (
        <>
          <Field label={FIELD_NAMES.from} required {...said(wrong.from)}>
            <Input type="time" value={form.from} onChange={(_event, { value }) => change({ from: value })} />
          </Field>
          <Field label={FIELD_NAMES.to} required {...said(wrong.to)}>
            <Input type="time" value={form.to} onChange={(_event, { value }) => change({ to: value })} />
          </Field>
        </>
      ) : null}
      <Field label={FIELD_NAMES.risk} {...said(wrong.risk)}>
        <Select
          value={form.risk}
          onChange={(_event, { value }) => change({ risk: value as SettingsForm['risk'] })}
        >
          {risks.map((risk) => (
            <option key={risk} value={risk}>
              {risk.charAt(0).toUpperCase() + risk.slice(1)}
            </option>
          ))}
        </Select>
      </Field>
      <Programs settings={settings} form={form} wrong={wrong} change={change} />
      <Field
        label={FIELD_NAMES.backup}
        hint="The address of a colleague who is told when a critical alert stays unanswered"
        {...said(wrong.backup)}
      >
        <Input type="email" value={form.backup} onChange={(_event, { value }) => change({ backup: value })} />
      </Field>
    </>
  );
}

/** The time zone: of those that are offered, or by its name. */
function ZoneFields({ settings: { organisation, clientZone, zones }, form, wrong, change }: Props) {
  /** The zone in whose place another is named; null for none. Once that is saved, it is not asked for any more. */
  const [inPlaceOf, setInPlaceOf] = useState<string | null>(null);
  const isOwn = form.zone !== 'organisation' && !zones.includes(form.zone);
  const asksName = inPlaceOf === form.zone || form.otherZone !== '' || wrong.otherZone !== undefined;
  const choose = (value: string) => {
    setInPlaceOf(value === BY_NAME ? form.zone : null);
    change(value === BY_NAME ? {} : { zone: value, otherZone: '' });
  };
  return (
    <>
      <Field label={FIELD_NAMES.zone} {...said(wrong.zone)}>
        <Select value={asksName ? BY_NAME : form.zone} onChange={(_event, { value }) => choose(value)}>
          <option value="organisation">
            {clientZone === null
              ? `As your organisation has it, ${organisation.zone}`
              : `As your Teams has it, ${clientZone}`}
          </option>
          {(isOwn ? [form.zone, ...zones] : zones).map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
          <option value={BY_NAME}>Another …</option>
        </Select>
      </Field>
      {asksName ? (
        <Field
          label={FIELD_NAMES.otherZone}
          hint="By its IANA name, such as Europe/Lisbon"
          {...said(wrong.otherZone)}
        >
          <Input value={form.otherZone} onChange={(_event, { value }) => change({ otherZone: value })} />
        </Field>
      ) : null}
    </>
  );
}

function Programs({ settings: { programs }, form, wrong, change }: Props) {
  const chosen = form.programs.split(',').filter(Boolean);
  const isListed = (id: string) => programs.some((one) => one.id.toLowerCase() === id.toLowerCase());
  const all = [...programs, ...chosen.filter((id) => !isListed(id)).map((id) => ({ id, name: '' }))];
  return (
    <Field label={FIELD_NAMES.programs} hint="None chosen: all" {...said(wrong.programs)}>
      <div>
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name === '' ? id : `${id} · ${name}`}
            checked={chosen.some((one) => one.toLowerCase() === id.toLowerCase())}
            onChange={(_event, { checked }) => {
              const others = chosen.filter((one) => one.toLowerCase() !== id.toLowerCase());
              change({ programs: (checked ? [...others, id] : others).join(',') });
            }}
          />
        ))}
      </div>
    </Field>
  );
}

function said(why: string | undefined) {
  return why === undefined ? {} : { validationMessage: why, validationState: 'error' as const };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `, not on Saturday and Sunday`: the days without a digest, which the organisation sets. */
function restText(days: readonly number[]): string {
  const names = days.flatMap((day) => WEEKDAYS[day - 1] ?? []);
  return names.length === 0 ? '' : `, not on ${listText(names)}`;
}
