import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { MailboxBar } from '../../parts/mailbox-bar.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { Section } from '../../parts/section.tsx';
import { LoadingState } from '../../parts/states.tsx';
import type { CardAnswer, CardPress } from './card-press.tsx';
import { dealKey } from './deal-data.ts';
import { useOutdated } from './use-outdated.ts';

// The renderer is large, and the answer above is worth more than its looks.
const AdaptiveCardView = lazy(async () => ({
  default: (await import('./adaptive-card.tsx')).AdaptiveCardView,
}));

const useStyles = makeStyles({
  busy: { opacity: 0.6 },
});

/** Milliseconds until a card is read again that is still to change. */
const AGAIN_MS = 5000;

/** The card of the deal as in chat, whose buttons work; or what a press of one led to. */
export function CardPanel({ card }: { readonly card: CardPress }) {
  const api = useApi();
  const styles = useStyles();
  const top = useRef<HTMLElement>(null);
  const { dealId, shown, times, isPending, press, back, mailboxNeeded, dismissMailbox } = card;
  const isUnderWay = shown?.isUnderWay ?? false;
  const query = useQuery({
    queryKey: dealKey(dealId, 'card'),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/deals/{dealId}/card', { params: { path: { dealId } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      isUnderWay || (data?.kind === 'card' && data.isUnderWay) ? AGAIN_MS : false,
  });
  const isOutdated = useOutdated(card, query.data, query.isFetching);
  const showNow = useEffectEvent(back);
  useEffect(() => {
    if (times > 0) top.current?.focus();
  }, [times]);
  // What was begun may be done before the deal is read anew, so it is held against what was known before the press.
  const isDone =
    isUnderWay && query.data?.kind === 'card' && !query.data.isUnderWay && query.data !== card.before;
  useEffect(() => {
    if (isDone) showNow();
  }, [isDone]);
  const view = (answer: CardAnswer) => (
    <Suspense fallback={<LoadingState what="the card" />}>
      <AdaptiveCardView card={answer.card} onPress={(pressed) => void press(pressed)} />
    </Suspense>
  );
  return (
    <Section
      isFramed
      title="As in chat"
      actions={
        shown ? (
          <Button size="small" onClick={back}>
            Back to the deal's card
          </Button>
        ) : null
      }
    >
      <section
        ref={top}
        tabIndex={-1}
        aria-label={shown ? 'The card that was opened' : 'The card of the deal'}
        aria-busy={isPending}
        className={mergeClasses(isPending && styles.busy)}
      >
        <div role="status">
          {isUnderWay || isOutdated ? (
            <MessageBar intent={isUnderWay ? 'info' : 'warning'} layout="multiline">
              <MessageBarBody>
                {isUnderWay
                  ? 'This is still being done. The card of the deal is shown here once it is.'
                  : 'The deal has changed since this was opened.'}
              </MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={back}>
                  Look again
                </Button>
              </MessageBarActions>
            </MessageBar>
          ) : null}
        </div>
        {mailboxNeeded ? (
          <MailboxBar
            detail={mailboxNeeded.why}
            command={`draft customer ${dealId}`}
            retry={mailboxNeeded.retry}
            dismiss={dismissMailbox}
          />
        ) : null}
        {shown ? (
          view(shown)
        ) : (
          <QueryView query={query} what="the card">
            {(answer) => (answer.kind === 'card' ? view(answer) : null)}
          </QueryView>
        )}
      </section>
    </Section>
  );
}
