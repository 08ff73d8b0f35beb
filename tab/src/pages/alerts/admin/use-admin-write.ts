import { useWrite } from '../../../api/use-write.ts';
import { reasonOf } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toasts.tsx';

type Send<Input, Output> = (input: Input, headers: { readonly 'Idempotency-Key': string }) => Promise<Output>;

/** Something an admin does, which tells what came of it. */
export function useAdminWrite<Input, Output>(
  send: Send<Input, Output>,
  said: (output: Output) => { readonly title: string; readonly detail?: string },
) {
  const tell = useToast();
  const write = useWrite({ send, invalidates: [['alerts']] });
  const run = async (input: Input): Promise<void> => {
    try {
      tell(said(await write.mutateAsync(input)));
    } catch (error) {
      tell({ title: 'That could not be done', detail: reasonOf(error), intent: 'error' });
    }
  };
  return { run, isPending: write.isPending };
}
