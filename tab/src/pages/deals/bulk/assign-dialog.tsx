import { Body1, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { dealsText } from '../../../parts/words.ts';
import type { BulkProps } from './bulk-props.ts';
import { useAssign } from './use-bulk.ts';

const POSITIONS = { pdm: 'PDM', ce: 'CE', ae: 'AE' } as const;
type Position = keyof typeof POSITIONS;

/** Puts somebody on the team of the chosen deals. */
export function AssignDialog({ dealIds, close }: BulkProps) {
  const [position, setPosition] = useState<Position>('pdm');
  const [address, setAddress] = useState('');
  const assign = useAssign();
  return (
    <FormDialog
      title={`Assign ${dealsText(dealIds.length)}`}
      action="Assign"
      isReady={address.trim() !== ''}
      isBusy={assign.isPending}
      error={assign.error}
      submit={() =>
        assign.mutate({ dealIds: [...dealIds], [position]: address.trim() }, { onSuccess: close })
      }
      close={close}
    >
      <Field label="As">
        <Select value={position} onChange={(_event, { value }) => setPosition(value as Position)}>
          {Object.entries(POSITIONS).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Their address" required>
        <Input
          type="email"
          value={address}
          maxLength={320}
          autoComplete="off"
          onChange={(_event, { value }) => setAddress(value)}
        />
      </Field>
      <Body1>Whoever is put on a deal by a colleague is named until they take it. It can be undone.</Body1>
    </FormDialog>
  );
}
