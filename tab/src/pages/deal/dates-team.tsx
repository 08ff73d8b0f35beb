import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { fullDayText } from '../../parts/days.ts';
import { Section } from '../../parts/section.tsx';
import { type Deal, useShownDeal } from './deal-data.ts';
import { EditForm } from './edit-form.tsx';
import { Fact, Facts } from './fact.tsx';
import { type Fields, useEdit } from './use-edit.ts';

type Name = keyof Required<Fields>;

const FIELDS: readonly { readonly name: Name; readonly label: string; readonly isDay: boolean }[] = [
  { name: 'closeDate', label: 'Close date', isDay: true },
  { name: 'effectiveDate', label: 'Effective date', isDay: true },
  { name: 'packageCreated', label: 'Package created', isDay: true },
  { name: 'cocpRequestedAt', label: 'COCP requested', isDay: true },
  { name: 'aeEmail', label: 'AE', isDay: false },
  { name: 'ceEmail', label: 'CE', isDay: false },
  { name: 'pdmEmail', label: 'PDM', isDay: false },
];
const NAMES = FIELDS.map(({ name }) => name);

const STANDINGS = { taken: '', named: ' (named, not taken)', declined: ' (declined)' } as const;

/** The days and the team of a deal, edited in place. */
export function DatesAndTeam() {
  const deal = useShownDeal();
  const [isEdited, setEdited] = useState(false);
  const { ae, ce, pdm } = deal.team;
  const members: Partial<Record<Name, typeof ae>> = { aeEmail: ae, ceEmail: ce, pdmEmail: pdm };
  const stated = statedOf(deal);
  const textOf = (name: Name, isDay: boolean) => {
    const value = stated[name];
    if (value === null) return null;
    const member = members[name];
    return `${isDay ? fullDayText(value) : value}${member ? STANDINGS[member.standing] : ''}`;
  };
  return (
    <Section
      isFramed
      title="Days and team"
      actions={
        isEdited ? null : (
          <Button size="small" onClick={() => setEdited(true)}>
            Edit days and team
          </Button>
        )
      }
    >
      {isEdited ? (
        <FieldsForm deal={deal} close={() => setEdited(false)} />
      ) : (
        <Facts areLong>
          {FIELDS.map(({ name, label, isDay }) => (
            <Fact key={name} name={label} value={textOf(name, isDay)} />
          ))}
        </Facts>
      )}
    </Section>
  );
}

function statedOf({ dates, team: { ae, ce, pdm } }: Deal): Record<Name, string | null> {
  return {
    ...dates,
    aeEmail: ae?.email ?? null,
    ceEmail: ce?.email ?? null,
    pdmEmail: pdm?.email ?? null,
  };
}

/** The fields; what was typed stays while the deal is brought up to date, and only what was changed is sent. */
function FieldsForm({ deal, close }: { readonly deal: Deal; readonly close: () => void }) {
  const [typed, setTyped] = useState<Fields>({});
  // What others change while somebody types is told them before theirs is saved; until they do, the deal as it is now is shown.
  const [begun, setBegun] = useState<string | null>(null);
  const editing = useEdit();
  const stated = statedOf(deal);
  const save = async (version = begun ?? deal.version) => {
    const isTyped = Object.keys(typed).length > 0;
    if (!isTyped || (await editing.edit({ kind: 'fields', fields: typed }, version))) close();
  };
  const type = (name: Name, value: string) => {
    setBegun(begun ?? deal.version);
    setTyped({ ...typed, [name]: value === '' ? null : value });
  };
  return (
    <EditForm
      label="Edit days and team"
      editing={editing}
      fields={NAMES}
      save={(version) => void save(version)}
      lookAgain={() => {
        setTyped({});
        setBegun(null);
      }}
      close={close}
    >
      {(at) =>
        FIELDS.map(({ name, label, isDay }) => (
          <Field key={name} label={label} {...at(name)}>
            <Input
              type={isDay ? 'date' : 'text'}
              value={(name in typed ? typed[name] : stated[name]) ?? ''}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => type(name, value)}
            />
          </Field>
        ))
      }
    </EditForm>
  );
}
