import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.d.ts';
import { useWrite } from '../../../api/use-write.ts';
import { useToast } from '../../../parts/toasts.tsx';
import { useUndoing } from '../../../parts/use-undoing.ts';
import { dealsText } from '../../../parts/words.ts';

export type Team = Pick<
  operations['assignDeals']['requestBody']['content']['application/json'],
  'ae' | 'ce' | 'pdm'
>;

type SnoozeWish = operations['snoozeDeals']['requestBody']['content']['application/json'];
type Snoozed = operations['snoozeDeals']['responses'][200]['content']['application/json'];
type Acts = operations['actOnManyAlerts']['requestBody']['content']['application/json']['acts'];

interface Edit {
  readonly dealId: string;
  readonly edit: string;
}

/** What is read anew after deals were changed. */
const CHANGED = [['deals'], ['deal'], ['today']];
const SNOOZED = [['alerts'], ['today'], ['deal']];

/** Puts people on the team of deals; what became of it is told, with its undo. */
export function useAssign() {
  const api = useApi();
  const toast = useToast();
  const undoing = useUndoing();
  const undo = useWrite({
    send: (edits: Edit[], headers) =>
      answered(api.POST('/api/v1/deals/assign/undo', { params: { header: headers }, body: { edits } })),
    invalidates: CHANGED,
  });
  const takeBack = async (edits: Edit[]) => {
    const { items } = await undo.mutateAsync(edits);
    return `${dealsText(items.filter(({ outcome }) => outcome === 'changed').length)} as before`;
  };
  return useWrite({
    send: async (body: Team & { readonly dealIds: string[] }, headers) => {
      const { items } = await answered(
        api.POST('/api/v1/deals/assign', { params: { header: headers }, body }),
      );
      const edits = items.flatMap(({ dealId, edit }) => (edit === null ? [] : [{ dealId, edit }]));
      const refused = items.filter(({ outcome }) => outcome !== 'changed' && outcome !== 'unchanged');
      const detail = [
        items.some(({ named }) => named.length > 0) ? 'They are only named until they take the deals.' : '',
        refused.length > 0 ? `${dealsText(refused.length)} not changed. ${refused[0]?.why ?? ''}` : '',
      ].join(' ');
      toast({
        title: `${dealsText(edits.length)} changed`,
        intent: refused.length > 0 ? 'warning' : 'success',
        ...(detail.trim() === '' ? {} : { detail: detail.trim() }),
        ...(edits.length > 0 ? { undo: () => void undoing(takeBack(edits)) } : {}),
      });
    },
    invalidates: CHANGED,
  });
}

/** Snoozes the alerts on deals; what became of it is told, with its undo. */
export function useSnooze() {
  const api = useApi();
  const toast = useToast();
  const undoing = useUndoing();
  const wake = useWrite({
    send: (acts: Acts, headers) =>
      answered(api.POST('/api/v1/alerts/acts', { params: { header: headers }, body: { acts } })),
    invalidates: SNOOZED,
  });
  const takeBack = async ({ items }: Snoozed) => {
    const { done } = await wake.mutateAsync(
      items.flatMap(({ dealId, undo }) => (undo === null ? [] : [{ dealId, act: undo }])),
    );
    return `Alerts on ${dealsText(done)} are no longer snoozed`;
  };
  return useWrite({
    send: async (wish: SnoozeWish, headers) => {
      const snoozed = await answered(
        api.POST('/api/v1/alerts/snooze', { params: { header: headers }, body: wish }),
      );
      const refused = snoozed.items.filter(({ outcome }) => outcome !== 'done' && outcome !== 'already');
      toast({
        title: `Alerts on ${dealsText(snoozed.done)} snoozed`,
        intent: refused.length > 0 ? 'warning' : 'success',
        ...(refused.length > 0 ? { detail: `${dealsText(refused.length)} not: ${refused[0]?.said}` } : {}),
        ...(snoozed.done > 0 ? { undo: () => void undoing(takeBack(snoozed)) } : {}),
      });
    },
    invalidates: SNOOZED,
  });
}
