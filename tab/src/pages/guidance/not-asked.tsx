import { Body1, Button } from '@fluentui/react-components';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { reasonOf } from '../../parts/states.tsx';
import { useToast } from '../../parts/toasts.tsx';

interface NotAskedProps {
  readonly query: string;
  /** The id of the answer that is shown. */
  readonly entry: string;
}

/** Says that an answer is not what was asked: the admins see the question, without who asked it. */
export function NotAsked({ query, entry }: NotAskedProps) {
  const api = useApi();
  const tell = useToast();
  const keep = useWrite({
    send: (body: NotAskedProps, header) =>
      answered(api.POST('/api/v1/guidance/not-asked', { params: { header }, body })),
  });
  const back = useWrite({
    send: (question: string, header) =>
      answered(
        api.POST('/api/v1/guidance/not-asked/{question}/undo', { params: { path: { question }, header } }),
      ),
  });
  const undo = async (question: string) => {
    try {
      await back.mutateAsync(question);
      keep.reset();
    } catch (error) {
      tell({ title: 'It was not undone', detail: reasonOf(error), intent: 'error' });
    }
  };
  if (keep.data) {
    const { question } = keep.data;
    return (
      <Body1 role="status">
        Noted for the admins, without your name. Other words may find it.{' '}
        <Button size="small" disabled={back.isPending} onClick={() => void undo(question)}>
          Undo
        </Button>
      </Body1>
    );
  }
  const send = () =>
    keep.mutate(
      { query, entry },
      {
        onError: (error) => tell({ title: 'It was not noted', detail: reasonOf(error), intent: 'error' }),
      },
    );
  return (
    <div>
      <Button disabled={keep.isPending} onClick={send}>
        Not what I asked
      </Button>
    </div>
  );
}
