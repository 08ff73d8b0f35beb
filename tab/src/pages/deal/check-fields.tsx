import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { refusedFields, useFocusOnRefused } from '../../parts/refused-fields.ts';
import { ErrorState } from '../../parts/states.tsx';
import { Sources } from './sources.tsx';
import { CHECK_FIELDS, type Check, type Evidence, shownCheck } from './use-check.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  how: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', minWidth: 0 },
  address: { overflowWrap: 'anywhere' },
  input: { minWidth: 0, width: '100%' },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

interface CheckFieldsProps {
  readonly evidence: Evidence;
  readonly check: Check;
}

/** The fields of a check; they take the focus as they come. */
export function CheckFields({ evidence, check }: CheckFieldsProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { filled, fill, error } = check;
  const { form, day } = shownCheck(evidence, filled);
  const { at, isAllAtFields } = refusedFields(error, CHECK_FIELDS);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  useFocusOnRefused(place, error);
  if (!form) return null;
  return (
    <div ref={place} className={styles.fields}>
      {evidence.forms.length > 1 ? (
        <Field label="What was checked" {...at('method')}>
          <RadioGroup
            value={form.method}
            onChange={(_event, { value }) => fill({ method: value, result: '' })}
          >
            {evidence.forms.map(({ method, title }) => (
              <Radio key={method} value={method} label={title} />
            ))}
          </RadioGroup>
        </Field>
      ) : null}
      <ol className={styles.how}>
        {form.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Sources sources={form.citations} />
      <Addresses evidence={evidence} check={check} why={at('emails').validationMessage} />
      <Field label={form.ask} required {...at('result')}>
        <RadioGroup value={filled.result} onChange={(_event, { value }) => fill({ result: value })}>
          {form.results.map(({ id, word }) => (
            <Radio key={id} value={id} label={word} />
          ))}
        </RadioGroup>
      </Field>
      {form.portals.length > 0 ? (
        <Field label="Where they tried to sign in" {...at('portal')}>
          <Select
            value={filled.portal ?? form.portals[0] ?? ''}
            onChange={(_event, { value }) => fill({ portal: value })}
          >
            {form.portals.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field label="Day of the check" required {...at('day')}>
        <Input
          className={styles.input}
          type="date"
          value={day}
          onChange={(_event, { value }) => fill({ day: value })}
        />
      </Field>
      <Field label="Note (optional)" {...at('note')}>
        <Textarea
          value={filled.note}
          maxLength={500}
          placeholder="Such as the message that was shown"
          onChange={(_event, { value }) => fill({ note: value })}
        />
      </Field>
      {error && !isAllAtFields ? (
        <ErrorState
          what={check.confirm === null ? 'It was not recorded' : 'Record it over what says no?'}
          error={error}
        />
      ) : null}
    </div>
  );
}

interface AddressesProps extends CheckFieldsProps {
  /** What is wrong with those that are chosen. */
  readonly why: string | undefined;
}

function Addresses({ evidence, check: { filled, fill }, why }: AddressesProps) {
  const styles = useStyles();
  const whyId = useId();
  const turn = (email: string, isOn: boolean) => {
    const others = filled.emails.filter((one) => !isSame(one, email));
    fill({ emails: isOn ? [...others, email] : others });
  };
  const wrong = why === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': whyId };
  // Those that are no longer on the deal stay, so that they can be left out.
  const gone = filled.emails.filter((email) => !evidence.addresses.some((one) => isSame(one.email, email)));
  return (
    <fieldset className={styles.group}>
      <legend>Whose address was checked</legend>
      {evidence.addresses.map(({ email, roles }) => (
        <Checkbox
          key={email}
          className={styles.address}
          checked={filled.emails.some((one) => isSame(one, email))}
          label={`${roles.map(({ short }) => short).join(', ')} · ${email}`}
          onChange={(_event, { checked }) => turn(email, checked === true)}
          {...wrong}
        />
      ))}
      {gone.map((email) => (
        <Checkbox
          key={email}
          className={styles.address}
          checked
          label={`Not on the deal any more · ${email}`}
          onChange={() => turn(email, false)}
          {...wrong}
        />
      ))}
      {evidence.addresses.length === 0 ? 'This deal names no contact. Add one first.' : null}
      {why === undefined ? null : (
        <p id={whyId} role="alert" className={styles.wrong} dir="auto">
          {why}
        </p>
      )}
    </fieldset>
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
