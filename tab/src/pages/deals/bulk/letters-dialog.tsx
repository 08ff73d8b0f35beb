import { Body1, Caption1, Field, Select, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import type { components, operations } from '../../../api/schema.d.ts';
import { useWrite } from '../../../api/use-write.ts';
import { Fold } from '../../../parts/fold.tsx';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { MailboxBar, needsMailbox } from '../../../parts/mailbox-bar.tsx';
import { reasonOf } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { capital, dealsText } from '../../../parts/words.ts';
import { commandOf, useTemplates } from '../../letters/letters-data.ts';
import type { BulkProps } from './bulk-props.ts';

type BatchPlan = components['schemas']['BatchPlan'];
type BatchWish = operations['startBatch']['requestBody']['content']['application/json'];
type Template = BatchWish['template'];

const LETTERS: readonly Template[] = [
  'customer-action-required',
  'partner-action-required',
  'customer-it-admin',
];

/** Drafts a letter for each of the chosen deals, after showing for which of them. */
export function LettersDialog({ dealIds, close }: BulkProps) {
  const [template, setTemplate] = useState<Template>('customer-action-required');
  const wish: BatchWish = { dealIds: [...dealIds], template };
  const api = useApi();
  const toast = useToast();
  const [, navigate] = useLocation();
  const titles = useTemplates();
  const plan = useQuery({
    queryKey: ['batch-plan', wish],
    queryFn: ({ signal }) => answered(api.POST('/api/v1/batches/plan', { body: wish, signal })),
    gcTime: 0,
    staleTime: 0,
  });
  const start = useWrite({
    send: (planVersion: string, headers) =>
      answered(
        api.POST('/api/v1/batches', {
          params: { header: { ...headers, 'If-Match': `"${planVersion}"` } },
          body: wish,
        }),
      ),
    invalidates: [['drafts'], ['deals']],
  });
  const ready = plan.data?.ready.length ?? 0;
  const isMailboxNeeded = needsMailbox(start.error);
  const submit = () =>
    start.mutate(plan.data?.planVersion ?? '', {
      onSuccess: () => {
        toast({ title: `${ready} ${ready === 1 ? 'draft is' : 'drafts are'} being made` });
        close();
        navigate('/letters?show=many');
      },
      // What the plan said may have changed: it is shown anew.
      onError: (error) => {
        if (!needsMailbox(error)) void plan.refetch();
      },
    });
  return (
    <FormDialog
      title={`Draft letters for ${dealsText(dealIds.length)}`}
      action={ready > 0 ? `Make ${ready} ${ready === 1 ? 'draft' : 'drafts'}` : 'Make drafts'}
      isReady={ready > 0}
      isBusy={start.isPending}
      error={isMailboxNeeded ? null : (start.error ?? plan.error)}
      submit={submit}
      close={close}
    >
      <Field label="Letter">
        <Select value={template} onChange={(_event, { value }) => setTemplate(value as Template)}>
          {LETTERS.map((name) => (
            <option key={name} value={name}>
              {capital(titles.data?.templates.find((one) => one.name === name)?.title ?? '…')}
            </option>
          ))}
        </Select>
      </Field>
      <div role="status">
        {plan.isFetching ? <Spinner size="tiny" label="Looking which deals get one" /> : null}
        {plan.data ? <Planned plan={plan.data} /> : null}
      </div>
      {isMailboxNeeded ? (
        <MailboxBar
          detail={reasonOf(start.error)}
          command={commandOf(template, dealIds[0] ?? '')}
          retry={submit}
          dismiss={start.reset}
        />
      ) : null}
    </FormDialog>
  );
}

function Planned({ plan: { ready, left, skipped, absent } }: { readonly plan: BatchPlan }) {
  const replaced = ready.filter(({ replaces }) => replaces).length;
  return (
    <>
      <Body1 block>
        {dealsText(ready.length)} get a draft
        {replaced > 0 ? `, of which ${replaced} replace one of yours` : ''}. Nothing is sent.
      </Body1>
      {ready.length > 0 ? (
        <Fold summary="To whom each of them goes">
          {ready.map(({ dealId, customer, to, replaces }) => (
            <Caption1 block key={dealId}>
              <span dir="auto">{dealId}</span>, <span dir="auto">{customer}</span>:{' '}
              <span dir="auto">{to.name === '' ? to.address : `${to.name} (${to.address})`}</span>
              {replaces ? ', in the place of your draft' : ''}
            </Caption1>
          ))}
        </Fold>
      ) : null}
      {[...left, ...skipped].slice(0, 10).map(({ dealId, why }) => (
        <Caption1 block key={dealId}>
          <span dir="auto">{dealId}</span>: {why}
        </Caption1>
      ))}
      {left.length + skipped.length > 10 ? (
        <Caption1 block>and {left.length + skipped.length - 10} more without a draft</Caption1>
      ) : null}
      {absent.length > 0 ? <Caption1 block>{dealsText(absent.length)} not yours any more</Caption1> : null}
    </>
  );
}
