import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink, DealLink } from '../../../parts/app-link.tsx';
import { QueryView } from '../../../parts/query-view.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { capital } from '../../../parts/words.ts';
import { type DraftGroup, type OwnDraft, useMyDrafts } from '../letters-data.ts';
import { Moments } from '../parts/moments.tsx';
import { OpenDraft } from '../parts/open-draft.tsx';
import { useRowStyles } from '../parts/row-styles.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  more: { alignSelf: 'flex-start' },
});

const GROUPS: readonly { readonly group: DraftGroup; readonly label: string }[] = [
  { group: 'waiting', label: 'Waiting for you' },
  { group: 'sent', label: 'Sent' },
  { group: 'deleted', label: 'Deleted' },
];

const NONE: Readonly<Record<DraftGroup, string>> = {
  waiting: 'No draft waits for you',
  sent: 'None of your drafts was sent yet',
  deleted: 'None of your drafts was deleted',
};

/** One's own drafts and what became of them: those that wait first. */
export function MyDrafts() {
  const styles = useStyles();
  const [group, setGroup] = useState<DraftGroup>('waiting');
  return (
    <div className={styles.section}>
      <RadioGroup
        layout="horizontal"
        aria-label="Which drafts"
        value={group}
        onChange={(_event, { value }) => setGroup(value as DraftGroup)}
      >
        {GROUPS.map((one) => (
          <Radio key={one.group} value={one.group} label={one.label} />
        ))}
      </RadioGroup>
      <Group key={group} group={group} />
    </div>
  );
}

function Group({ group }: { readonly group: DraftGroup }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const query = useMyDrafts(group);
  return (
    <QueryView
      query={query}
      what="your drafts"
      empty={{
        when: ({ pages }) => pages.every(({ items }) => items.length === 0),
        view: (
          <EmptyState title={NONE[group]} action={<AppLink to="/deals">Go to your deals</AppLink>}>
            A letter is looked through on the page of its deal, and put into your drafts when you say so.
            Nothing is ever sent.
          </EmptyState>
        ),
      }}
    >
      {({ pages }) => (
        <>
          <ul className={rows.list}>
            {pages
              .flatMap(({ items }) => items)
              .map((draft) => (
                <li key={draft.id} className={rows.row}>
                  <Draft draft={draft} />
                </li>
              ))}
          </ul>
          {query.hasNextPage ? (
            <Button
              className={styles.more}
              disabledFocusable={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              Show more
            </Button>
          ) : null}
        </>
      )}
    </QueryView>
  );
}

function Draft({ draft }: { readonly draft: OwnDraft }) {
  const rows = useRowStyles();
  const { dealId, customer, name, stateText, times, to, webLink, page, proposals } = draft;
  return (
    <>
      <span className={rows.words}>
        <span>
          <DealLink dealId={dealId}>{customer}</DealLink>{' '}
          <Text size={200} className={rows.quiet}>
            {dealId}
          </Text>
        </span>
        <Text dir="auto">
          <Text weight="semibold">{capital(stateText)}</Text>: {name}
        </Text>
        <Text size={200} className={rows.quiet} dir="auto">
          {to.length > 0 ? `to ${to.join(', ')} · ` : ''}
          <Moments times={times} />
        </Text>
        {proposals > 0 ? (
          <Text size={200} className={rows.attention}>
            {proposals === 1 ? '1 proposed contact waits' : `${proposals} proposed contacts wait`} for a
            decision
          </Text>
        ) : null}
      </span>
      <span className={rows.buttons}>
        <OpenDraft webLink={draft.state === 'deleted' ? null : webLink} page={page} of={`for ${customer}`} />
        <AppLink to={`/letters?deal=${encodeURIComponent(dealId)}`}>
          Letters of the deal<span className={rows.unseen}> {customer}</span>
        </AppLink>
      </span>
    </>
  );
}
