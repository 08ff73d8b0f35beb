import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { DealLink } from '../../../parts/app-link.tsx';
import { instantText } from '../../../parts/format.ts';
import { saveFile } from '../../../parts/save-file.ts';
import { ErrorState, LoadingState, reasonOf } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { RiskBadge } from '../risk-badge.tsx';
import { STATE_WORDS, STATES } from './states.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  filter: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type State = (typeof STATES)[number];

interface Filter {
  readonly state: State | '';
  readonly to: string;
  readonly deal: string;
}

/** What was told, or is to be told, to whom. */
export function Ledger() {
  const styles = useStyles();
  const api = useApi();
  const tell = useToast();
  const [filled, setFilled] = useState<Filter>({ state: '', to: '', deal: '' });
  const [filter, setFilter] = useState(filled);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      saveFile(await answered(api.GET('/api/v1/alerts/ledger.csv', { parseAs: 'blob' })), 'alerts.csv');
    } catch (error) {
      tell({ title: 'The ledger could not be exported', detail: reasonOf(error), intent: 'error' });
    }
    setSaving(false);
  };
  const look = (event: FormEvent) => {
    event.preventDefault();
    setFilter({ ...filled, to: filled.to.trim(), deal: filled.deal.trim() });
  };
  return (
    <div className={styles.all}>
      <search aria-label="The ledger">
        <form className={styles.filter} onSubmit={look}>
          <Field label="State">
            <Select
              value={filled.state}
              onChange={(_event, { value }) => setFilled({ ...filled, state: value as Filter['state'] })}
            >
              <option value="">all but suppressed</option>
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {STATE_WORDS[state]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Reader">
            <Input
              placeholder="Address"
              value={filled.to}
              onChange={(_event, { value }) => setFilled({ ...filled, to: value })}
            />
          </Field>
          <Field label="Deal">
            <Input
              placeholder="Deal id"
              value={filled.deal}
              onChange={(_event, { value }) => setFilled({ ...filled, deal: value })}
            />
          </Field>
          <Button type="submit">Look</Button>
          <Button disabledFocusable={isSaving} onClick={() => void save()}>
            {isSaving ? 'Exporting …' : 'Export all as CSV'}
          </Button>
        </form>
      </search>
      <Entries filter={filter} />
    </div>
  );
}

function Entries({ filter }: { readonly filter: Filter }) {
  const styles = useStyles();
  const api = useApi();
  const { state, to, deal } = filter;
  const query = useInfiniteQuery({
    queryKey: ['alerts', 'ledger', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/alerts/ledger', {
          params: {
            query: {
              ...(state === '' ? {} : { state }),
              ...(to === '' ? {} : { to }),
              ...(deal === '' ? {} : { deal }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items);
  if (!entries)
    return query.error ? (
      <ErrorState
        what="The ledger could not be loaded"
        error={query.error}
        retry={() => void query.refetch()}
      />
    ) : (
      <LoadingState what="the ledger" lines={5} />
    );
  return (
    <>
      {entries.length === 0 ? (
        <Body1>No alert of the ledger is like that.</Body1>
      ) : (
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.row}>
              <div className={styles.head}>
                <Text weight="semibold">
                  <DealLink dealId={entry.dealId}>{entry.customer}</DealLink>
                </Text>
                <Caption1 className={styles.quiet}>{entry.dealId}</Caption1>
                <RiskBadge risk={entry.risk} />
              </div>
              <Body1 block>
                {STATE_WORDS[entry.state]}: {entry.what}, to {entry.to}
              </Body1>
              <Caption1 block className={styles.quiet}>
                Entered {instantText(entry.enteredAt)}, due {instantText(entry.dueAt)}
                {entry.begunAt === null ? '' : `, tried ${instantText(entry.begunAt)}`}
                {entry.reason === null ? '' : `. ${entry.reason}`}
              </Caption1>
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <div>
          <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Show more'}
          </Button>
        </div>
      ) : null}
    </>
  );
}
