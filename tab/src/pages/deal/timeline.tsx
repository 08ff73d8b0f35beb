import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { instantText } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { useFocusKept } from '../../parts/use-focus-kept.ts';
import { dealKey, useShownDeal } from './deal-data.ts';
import { TimelineUndo } from './timeline-undo.tsx';

type Item = components['schemas']['DealTimeline']['items'][number];
type Kind = Item['kind'];

const KINDS: readonly { readonly kind: Kind; readonly word: string }[] = [
  { kind: 'change', word: 'Changes by people' },
  { kind: 'evidence', word: 'Evidence' },
  { kind: 'verdict', word: 'Verdicts' },
  { kind: 'draft', word: 'Letters' },
  { kind: 'reply', word: 'Answers' },
  { kind: 'alert', word: 'Alerts to you' },
];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid',
    gridTemplateColumns: `${tokens.spacingHorizontalXXL} minmax(0, 1fr) auto`,
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What happened to a deal, the newest first. */
export function Timeline() {
  const styles = useStyles();
  const api = useApi();
  const { dealId } = useShownDeal();
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const query = useInfiniteQuery({
    queryKey: dealKey(dealId, 'timeline', kind),
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/api/v1/deals/{dealId}/timeline', {
          params: {
            path: { dealId },
            query: {
              ...(pageParam === null ? {} : { cursor: pageParam }),
              ...(kind === 'all' ? {} : { kind }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
  const list = useRef<HTMLUListElement>(null);
  // What was undone has its button no more.
  const focusKept = useFocusKept(() => list.current?.focus());
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section
      isFramed
      title="Timeline"
      actions={
        <Select
          size="small"
          aria-label="What of the timeline is shown"
          value={kind}
          onChange={(_event, { value }) => setKind(value as Kind | 'all')}
        >
          <option value="all">Everything</option>
          {KINDS.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.word}
            </option>
          ))}
        </Select>
      }
    >
      {query.isPending ? <LoadingState what="the timeline" lines={3} /> : null}
      {query.error ? (
        <ErrorState
          what="The timeline could not be loaded"
          error={query.error}
          retry={() => void query.refetch()}
        />
      ) : null}
      {query.isSuccess && items.length === 0 ? (
        <p className={styles.quiet}>Nothing of this kind happened yet.</p>
      ) : null}
      <ul ref={list} tabIndex={-1} aria-label="What happened" className={styles.list} {...focusKept}>
        {items.map((item) => (
          <Entry key={item.id} item={item} dealId={dealId} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <div>
          <Button onClick={() => void query.fetchNextPage()} disabledFocusable={query.isFetchingNextPage}>
            Show older
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function Entry({ item, dealId }: { readonly item: Item; readonly dealId: string }) {
  const styles = useStyles();
  const { symbol, text, who, at } = item;
  return (
    <li className={styles.row}>
      <span aria-hidden="true">{symbol}</span>
      <span className={styles.text}>
        <span dir="auto">{text}</span>
        <br />
        <span className={styles.quiet}>
          <time dateTime={at}>{instantText(at)}</time>
          {who === null ? null : <span dir="auto"> · {who}</span>}
        </span>
      </span>
      <TimelineUndo item={item} dealId={dealId} />
    </li>
  );
}
