import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { type RefusedFields, refusedFields, useFocusOnRefused } from '../../parts/refused-fields.ts';
import { RefusedBar } from './refused-bar.tsx';
import type { Editing } from './use-edit.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(13rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '& input': { minWidth: 0, width: '100%' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface EditFormProps {
  /** What it edits: `Add contact`. */
  readonly label: string;
  readonly editing: Editing;
  /** The names of its fields, as the body of the request has them. */
  readonly fields: readonly string[];
  /** Saves what was typed; on a later version of the deal than the one it was begun on, if one is given. */
  readonly save: (version?: string) => void;
  /** Drops what was typed for what the deal says now. */
  readonly lookAgain: () => void;
  readonly close: () => void;
  /** Its fields, each given what was wrong with it. */
  readonly children: (at: RefusedFields['at']) => ReactNode;
}

/** A form that edits the shown deal in place. What was typed stays where it is refused, and the reason stands at its field. */
export function EditForm({ label, editing, fields, save, lookAgain, close, children }: EditFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const { refused, isPending } = editing;
  const error = refused?.error ?? null;
  const wrong = refusedFields(error, fields);
  useFocusOnRefused(form, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={submit} aria-label={label}>
      <div className={styles.fields}>{children(wrong.at)}</div>
      <RefusedBar
        refused={refused}
        isAtFields={wrong.isAllAtFields}
        again={save}
        lookAgain={() => {
          editing.forget();
          lookAgain();
        }}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={isPending}>
          {isPending ? 'Saving …' : 'Save'}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
