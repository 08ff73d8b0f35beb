import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useApi } from '../../../api/client.ts';
import { errorOf } from '../../../api/problem.ts';
import { fileNameIn, saveFile } from '../../../parts/save-file.ts';
import { reasonOf } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { queryOf } from '../use-deals.ts';
import type { View } from '../view/view.ts';

/** Saves what is shown as a book. */
export function ExportButton({ view, isEmpty }: { readonly view: View; readonly isEmpty: boolean }) {
  const api = useApi();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { data, error, response } = await api.GET('/api/v1/deals/export', {
        params: { query: queryOf(view) },
        parseAs: 'blob',
      });
      if (!response.ok) throw errorOf(response.status, error);
      saveFile(data as Blob, fileNameIn(response) ?? 'deals.csv');
      toast({ title: 'What is shown was exported as a book' });
    } catch (error) {
      toast({ title: 'Nothing was exported', detail: reasonOf(error), intent: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button disabled={isEmpty || isBusy} onClick={() => void save()}>
      Export
    </Button>
  );
}
