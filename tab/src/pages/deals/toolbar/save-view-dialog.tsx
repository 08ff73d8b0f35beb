import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { useWrite } from '../../../api/use-write.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useToast } from '../../../parts/toasts.tsx';

interface SaveViewProps {
  readonly query: string;
  readonly saved: readonly { readonly id: string; readonly name: string; readonly version: string }[];
  readonly close: () => void;
}

/** Asks for a name, and saves the view under it; the name of a saved view replaces that one. */
export function SaveViewDialog({ query, saved, close }: SaveViewProps) {
  const api = useApi();
  const toast = useToast();
  const [name, setName] = useState('');
  const given = name.trim();
  const known = saved.find((one) => one.name.toLowerCase() === given.toLowerCase());
  const save = useWrite({
    send: (body: { readonly name: string; readonly query: string }, headers) =>
      known
        ? answered(
            api.PUT('/api/v1/views/{viewId}', {
              params: {
                path: { viewId: known.id },
                header: { ...headers, 'If-Match': `"${known.version}"` },
              },
              body,
            }),
          )
        : answered(api.POST('/api/v1/views', { params: { header: headers }, body })),
    invalidates: [['deal-views']],
  });
  const submit = () =>
    save.mutate(
      { name: given, query },
      {
        onSuccess: () => {
          toast({ title: `The view "${given}" was saved` });
          close();
        },
      },
    );
  return (
    <FormDialog
      title="Save this view"
      action={known ? 'Replace' : 'Save'}
      isReady={given !== ''}
      isBusy={save.isPending}
      error={save.error}
      submit={submit}
      close={close}
    >
      <Field
        label="Name"
        required
        validationState="none"
        validationMessage={known ? 'This replaces the view of that name.' : ''}
      >
        <Input value={name} maxLength={80} autoFocus onChange={(_event, { value }) => setName(value)} />
      </Field>
    </FormDialog>
  );
}
