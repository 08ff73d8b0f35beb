import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { useWrite } from '../../../api/use-write.ts';
import { reasonOf } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { useTakeBack } from '../../../parts/use-take-back.ts';
import { DRAFTS_KEY, type Proposal } from '../letters-data.ts';

export type Role = NonNullable<Proposal['role']>;

export type Decide = ReturnType<typeof useDecide>;

type Decision =
  | {
      readonly kind: 'accept';
      readonly id: number;
      readonly role: Role;
      /** Whom it replaces; null for nobody, left out for whom the answer names. */
      readonly replaces?: string | null;
    }
  | { readonly kind: 'decline'; readonly id: number };

/**
 * Decides about the proposed contacts of a deal; what was done is told, with a way to undo it.
 * @param decided called once it is done, with how many proposals are left
 */
export function useDecide(dealId: string, decided: (left: number) => void) {
  const api = useApi();
  const toast = useToast();
  const takeBack = useTakeBack();
  const write = useWrite({
    send: (decision: Decision, header) => {
      const params = { path: { dealId }, header };
      return decision.kind === 'accept'
        ? answered(
            api.POST('/api/v1/deals/{dealId}/proposals/accept', {
              params,
              body: { chosen: [chosenOf(decision)] },
            }),
          )
        : answered(
            api.POST('/api/v1/deals/{dealId}/proposals/decline', { params, body: { ids: [decision.id] } }),
          );
    },
    invalidates: [DRAFTS_KEY, ['deal', dealId], ['deals'], ['deal-list'], ['today']],
  });
  const decide = (decision: Decision) =>
    write.mutate(decision, {
      onSuccess: ({ notice, decided: proposals, left }) => {
        const undo = () => void takeBack(dealId, { proposals });
        toast({ title: notice, ...(proposals.length > 0 ? { undo } : {}) });
        decided(left);
      },
      onError: (error) => toast({ title: 'Nothing was decided', detail: reasonOf(error), intent: 'error' }),
    });
  return {
    isPending: write.isPending,
    accept: (id: number, role: Role, replaces?: string | null) =>
      decide({ kind: 'accept', id, role, ...(replaces === undefined ? {} : { replaces }) }),
    decline: (id: number) => decide({ kind: 'decline', id }),
  };
}

function chosenOf({ kind: _, ...chosen }: Extract<Decision, { kind: 'accept' }>) {
  return chosen;
}
