import { Body1, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { dealsText } from '../../../parts/words.ts';
import type { BulkProps } from './bulk-props.ts';
import { useSnooze } from './use-bulk.ts';

/** Days for which alerts are snoozed unless another day is chosen. */
const USUAL_DAYS = 7;
const DAY_MS = 86_400_000;

/** Snoozes the alerts on the chosen deals until a day. */
export function SnoozeDialog({ dealIds, close }: BulkProps) {
  const [until, setUntil] = useState(() => dayIn(USUAL_DAYS));
  const [reason, setReason] = useState('');
  const snooze = useSnooze();
  return (
    <FormDialog
      title={`Snooze alerts on ${dealsText(dealIds.length)}`}
      action="Snooze"
      isReady={until !== '' && reason.trim() !== ''}
      isBusy={snooze.isPending}
      error={snooze.error}
      submit={() =>
        snooze.mutate({ dealIds: [...dealIds], until, reason: reason.trim() }, { onSuccess: close })
      }
      close={close}
    >
      <Field label="Until" required>
        <Input type="date" value={until} min={dayIn(1)} onChange={(_event, { value }) => setUntil(value)} />
      </Field>
      <Field label="Why" hint="It is shown with the deals." required>
        <Input value={reason} maxLength={200} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Body1>You hear of a deal before that day only if it becomes critical.</Body1>
    </FormDialog>
  );
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
