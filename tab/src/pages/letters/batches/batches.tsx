import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink } from '../../../parts/app-link.tsx';
import { instantText } from '../../../parts/format.ts';
import { MailboxBar } from '../../../parts/mailbox-bar.tsx';
import { PageDialog } from '../../../parts/page-dialog.tsx';
import { QueryView } from '../../../parts/query-view.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { capital, dealsText } from '../../../parts/words.ts';
import { type BatchSummary, useBatch, useBatches } from '../letters-data.ts';
import { useRowStyles } from '../parts/row-styles.ts';
import { BatchDeals } from './batch-deals.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { useBatchWrites } from './use-batch-writes.ts';

/** The drafts for many deals that somebody has asked for, with how far each request has come. */
export function Batches() {
  const rows = useRowStyles();
  const query = useBatches();
  const [shown, setShown] = useState<BatchSummary | null>(null);
  return (
    <QueryView
      query={query}
      what="the drafts for many deals"
      empty={{
        when: ({ items }) => items.length === 0,
        view: (
          <EmptyState
            title="No drafts for many deals yet"
            action={<AppLink to="/deals">Choose deals</AppLink>}
          >
            Choose deals in their list and draft one letter for each of them, or ask the bot: draft customer
            for all at risk in June.
          </EmptyState>
        ),
      }}
    >
      {({ items }) => (
        <>
          <ul className={rows.list}>
            {items.map((batch) => (
              <li key={batch.id} className={rows.row}>
                <Batch batch={batch} show={() => setShown(batch)} />
              </li>
            ))}
          </ul>
          {shown ? <BatchDialog batch={shown} close={() => setShown(null)} /> : null}
        </>
      )}
    </QueryView>
  );
}

interface BatchProps {
  readonly batch: BatchSummary;
  readonly show: () => void;
}

function Batch({ batch, show }: BatchProps) {
  const rows = useRowStyles();
  const { id, name, total, state, isUnderWay, madeAt, lines } = batch;
  const writes = useBatchWrites(id);
  const comesBack = useRestoreFocusTarget();
  const of = `${name} for ${dealsText(total)} of ${instantText(madeAt)}`;
  return (
    <>
      <span className={rows.words}>
        <Text weight="semibold">
          {capital(name)} for {dealsText(total)}
        </Text>
        <Text size={200} className={rows.quiet}>
          Asked for on {instantText(madeAt)}
        </Text>
        <BatchProgress batch={batch} />
        {lines.map((line) => (
          <Text key={line} size={200} dir="auto">
            {line}
          </Text>
        ))}
      </span>
      <span className={rows.buttons}>
        {state === 'open' && !isUnderWay ? (
          <Button
            appearance="primary"
            aria-label={`Resume the ${of}`}
            disabledFocusable={writes.isPending}
            onClick={writes.resume}
          >
            Resume
          </Button>
        ) : null}
        {state === 'open' ? (
          <Button
            aria-label={`Cancel the ${of}`}
            disabledFocusable={writes.isPending}
            onClick={writes.cancel}
          >
            Cancel
          </Button>
        ) : null}
        <Button {...comesBack} aria-label={`Show each deal of the ${of}`} onClick={show}>
          Show each deal
        </Button>
      </span>
      {writes.mailboxNeeded === null ? null : (
        <MailboxBar
          detail={writes.mailboxNeeded}
          command="drafts"
          retry={writes.resume}
          dismiss={writes.forget}
        />
      )}
    </>
  );
}

function BatchDialog({ batch, close }: { readonly batch: BatchSummary; readonly close: () => void }) {
  const query = useBatch(batch.id);
  return (
    <PageDialog
      title={`Each deal of the ${batch.name}`}
      close={close}
      isLong
      actions={<Button onClick={close}>Close</Button>}
    >
      <QueryView query={query} what="the deals">
        {(whole) => (
          <>
            <BatchProgress batch={whole} />
            <BatchDeals deals={whole.deals} />
          </>
        )}
      </QueryView>
    </PageDialog>
  );
}
