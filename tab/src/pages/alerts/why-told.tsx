import {
  Body1,
  Button,
  Caption1,
  Link,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { DealLink } from '../../parts/app-link.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { ActFormHost } from './act-form-host.tsx';
import { Acts } from './acts.tsx';

const useStyles = makeStyles({
  ask: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  box: { flexGrow: 1, minWidth: '12rem', maxWidth: '32rem' },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Why somebody was, or was not, told of a deal: it is asked for by id or customer, as in chat. */
export function WhyTold() {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setChosen(null);
    setAsked(typed.trim() === '' ? null : typed.trim());
  };
  return (
    <ActFormHost>
      <div className={styles.answer}>
        <search>
          <form className={styles.ask} onSubmit={ask}>
            <SearchBox
              className={styles.box}
              aria-label="Deal id or customer"
              placeholder="Deal id or customer"
              value={typed}
              onChange={(_event, { value }) => setTyped(value)}
            />
            <Button type="submit">Explain</Button>
          </form>
        </search>
        <div aria-live="polite">
          {chosen !== null ? (
            <Explained dealId={chosen} />
          ) : asked !== null ? (
            <Found text={asked} choose={setChosen} />
          ) : null}
        </div>
      </div>
    </ActFormHost>
  );
}

const HEADS = {
  deal: '',
  choice: 'Several deals match. Which one?',
  nearest: 'No deal is called like that. These come nearest:',
  none: '',
} as const;

function Found({ text, choose }: { readonly text: string; readonly choose: (dealId: string) => void }) {
  const styles = useStyles();
  const api = useApi();
  const query = useQuery({
    queryKey: ['alerts', 'find-deal', text],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/alerts/find-deal', { params: { query: { text } }, signal })),
  });
  return (
    <QueryView query={query} what="the deal" lines={3}>
      {({ kind, deals, hasMore }) => {
        const [only] = deals;
        if (kind === 'deal' && only) return <Explained dealId={only.dealId} />;
        if (deals.length === 0)
          return (
            <Body1>No deal that you may see is called “{text}”. Try its id, or a word of the customer.</Body1>
          );
        return (
          <div className={styles.said}>
            <Body1>{HEADS[kind]}</Body1>
            <ul className={styles.list}>
              {deals.map(({ dealId, customer }) => (
                <li key={dealId}>
                  <Link as="button" onClick={() => choose(dealId)}>
                    <span dir="auto">{customer}</span> · {dealId}
                  </Link>
                </li>
              ))}
            </ul>
            {hasMore ? <Caption1>There are more: type more of the name.</Caption1> : null}
          </div>
        );
      }}
    </QueryView>
  );
}

function Explained({ dealId }: { readonly dealId: string }) {
  const styles = useStyles();
  const api = useApi();
  const query = useQuery({
    queryKey: ['alerts', 'why', dealId],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/deals/{dealId}/alerts', { params: { path: { dealId } }, signal })),
  });
  return (
    <QueryView query={query} what="your alerts about the deal" lines={3}>
      {({ customer, now, standing, none, alerts, hasMore, next, scanned, mine }) => (
        <div className={styles.said}>
          <Text weight="semibold">
            Your alerts about <DealLink dealId={dealId}>{customer}</DealLink>
          </Text>
          <Caption1 className={styles.quiet}>
            {dealId} · {now}
          </Caption1>
          {[...standing, ...none].map((one) => (
            <Body1 key={one}>{one}</Body1>
          ))}
          {alerts.length === 0 ? null : (
            <ul className={styles.list}>
              {alerts.map(({ title, due, became }) => (
                <li key={`${title} ${due}`}>
                  <Text weight="semibold">{title}</Text> <Caption1 className={styles.quiet}>· {due}</Caption1>
                  <Body1 block>{became}</Body1>
                </li>
              ))}
            </ul>
          )}
          {hasMore ? <Caption1>Older ones are left out.</Caption1> : null}
          <Caption1 className={styles.quiet}>{next}</Caption1>
          <Caption1 className={styles.quiet}>{scanned}</Caption1>
          {mine ? <Acts dealId={dealId} customer={customer} zone={mine.zone} offered={mine.offered} /> : null}
        </div>
      )}
    </QueryView>
  );
}
