import { useState } from 'react';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { ApiError } from '../../api/problem.ts';
import type { components } from '../../api/schema.d.ts';
import { useWrite } from '../../api/use-write.ts';
import { useToast } from '../../parts/toasts.tsx';
import { useTakeBack } from '../../parts/use-take-back.ts';
import { changedWith, useShownDeal } from './deal-data.ts';

export type Evidence = components['schemas']['DealEvidence'];

/** What is filled in of a check; null where the first choice stands. */
interface Filled {
  readonly method: string | null;
  readonly emails: readonly string[];
  readonly result: string;
  readonly day: string | null;
  readonly portal: string | null;
  readonly note: string;
}

/** The fields of a check, as the request that records it names them. */
export const CHECK_FIELDS = ['method', 'emails', 'result', 'day', 'portal', 'note'] as const;

/** A check of addresses at Microsoft that is being filled in. */
export interface Check {
  readonly filled: Filled;
  fill(part: Partial<Filled>): void;
  readonly isPending: boolean;
  /** Why it was not recorded; null where it was not tried, or was. */
  readonly error: Error | null;
  /** What the next press confirms to record over, which the error tells; null where nothing has to be confirmed. */
  readonly confirm: string | null;
  /** What is still to be filled in, in words. */
  missing(evidence: Evidence): readonly string[];
  /** Records it; `done` is called once it is. */
  record(evidence: Evidence, done: () => void): void;
}

/** The form that is filled in, and the day of its check. */
export function shownCheck({ forms, today }: Evidence, { method, day }: Filled) {
  return { form: forms.find((one) => one.method === method) ?? forms[0], day: day ?? today };
}

/** What was refused until it is confirmed; null for every other error. */
function toConfirm(error: Error | null): string | null {
  if (!(error instanceof ApiError) || error.problem.code !== 'to-confirm') return null;
  return error.problem.confirm ?? null;
}

/** Fills in a check of the shown deal. @param email whose address is chosen at first; null for nobody's */
export function useCheck(email: string | null): Check {
  const api = useApi();
  const toast = useToast();
  const takeBack = useTakeBack();
  const { dealId } = useShownDeal();
  const [id] = useState(() => crypto.randomUUID());
  const [filled, setFilled] = useState<Filled>({
    ...{ method: null, result: '', day: null, portal: null, note: '' },
    emails: email === null ? [] : [email],
  });
  const write = useWrite({
    send: (body: components['schemas']['RecordedCheck'], header) =>
      answered(api.POST('/api/v1/deals/{dealId}/evidence', { params: { path: { dealId }, header }, body })),
    invalidates: changedWith(dealId),
  });
  const confirm = toConfirm(write.error);
  const missing = (evidence: Evidence) => [
    ...(filled.emails.length === 0 ? ['whose address was checked'] : []),
    ...(filled.result === '' ? ['what came out'] : []),
    ...(shownCheck(evidence, filled).day === '' ? ['the day of the check'] : []),
  ];
  return {
    filled,
    fill: (part) => setFilled((last) => ({ ...last, ...part })),
    isPending: write.isPending,
    error: write.error,
    confirm,
    missing,
    record: (evidence, done) => {
      const { form, day } = shownCheck(evidence, filled);
      if (!form || write.isPending || missing(evidence).length > 0) return;
      const { method, portals } = form;
      const { emails, result, portal, note } = filled;
      const where = portals.length === 0 ? null : (portal ?? portals[0] ?? null);
      const body = {
        method,
        emails: [...emails],
        result,
        day,
        portal: where,
        note: note || null,
        form: id,
        confirm,
      };
      write.mutate(body, {
        onSuccess: ({ notice, check }) => {
          toast({ title: 'Recorded', detail: notice, undo: () => void takeBack(dealId, { check }) });
          done();
        },
      });
    },
  };
}
