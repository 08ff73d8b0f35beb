import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type Role, useShownDeal } from './deal-data.ts';
import { EditForm } from './edit-form.tsx';
import { type Edit, type NewContact, useEdit } from './use-edit.ts';

const FIELDS = ['role', 'email', 'name'] as const satisfies readonly (keyof NewContact)[];

interface ContactFormProps {
  readonly roles: readonly Role[];
  /** What the fields begin with. */
  readonly begin: NewContact;
  /** Whether `begin` stands on the deal, and is replaced. */
  readonly isThere: boolean;
  readonly close: () => void;
}

/** Adds a contact, or puts another one in its place. */
export function ContactForm({ roles, begin, isThere, close }: ContactFormProps) {
  const [contact, setContact] = useState(begin);
  // What others change while somebody types is told them before theirs is saved.
  const { version: shown } = useShownDeal();
  const [begun] = useState(shown);
  const editing = useEdit();
  const { role, email, name } = contact;
  const wish: Edit = isThere
    ? { kind: 'replace', place: { role: begin.role, email: begin.email }, contact }
    : { kind: 'add', contact };
  const save = async (version = begun) => {
    if (await editing.edit(wish, version)) close();
  };
  return (
    <EditForm
      label={isThere ? 'Edit contact' : 'Add contact'}
      editing={editing}
      fields={FIELDS}
      save={(version) => void save(version)}
      lookAgain={close}
      close={close}
    >
      {(at) => (
        <>
          <Field label="Role" required {...at('role')}>
            <Select
              value={role}
              onChange={(_event, { value }) => setContact({ ...contact, role: value as NewContact['role'] })}
            >
              {roles.map(({ id, name: word }) => (
                <option key={id} value={id}>
                  {word}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="E-mail address" required {...at('email')}>
            <Input
              autoFocus
              value={email}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => setContact({ ...contact, email: value })}
            />
          </Field>
          <Field label="Name" {...at('name')}>
            <Input
              value={name ?? ''}
              autoComplete="off"
              onChange={(_event, { value }) => setContact({ ...contact, name: value === '' ? null : value })}
            />
          </Field>
        </>
      )}
    </EditForm>
  );
}
