import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { ApiError } from '../../api/problem.ts';
import { dealPath } from '../../host/deep-link.ts';
import { useSession } from '../../host/session.tsx';
import { AllDealsLink } from '../../parts/all-deals-link.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { useOpenDraft } from '../letters/parts/open-draft.tsx';
import { Answer } from './answer.tsx';
import { CardColumn } from './card-column.tsx';
import { useCardPress } from './card-press.tsx';
import { Contacts } from './contacts.tsx';
import { DatesAndTeam } from './dates-team.tsx';
import { type Deal, DealProvider, type PrimaryStep, useDeal } from './deal-data.ts';
import { DeskDealView, useDeskDeal } from './desk-deal.tsx';
import { Letters } from './letters.tsx';
import { OpenedDialog } from './opened.tsx';
import { ShareButton } from './share-button.tsx';
import { Timeline } from './timeline.tsx';
import { useAsked } from './use-asked.ts';
import type { NewContact } from './use-edit.ts';
import { useOpened } from './use-opened.ts';

const WIDE = '@media (min-width: 72rem)';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 28rem)' },
  },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** One deal: the answer first, then what it rests on, what can be changed, and the card of chat beside it. */
export function DealPage() {
  const { dealId = '' } = useParams<{ dealId: string }>();
  const query = useDeal(dealId);
  // What is not theirs to see whole may be a deal of their desk.
  const isRefused = query.error instanceof ApiError && query.error.status === 404;
  const desk = useDeskDeal(dealId, isRefused);
  // While it is read anew, no error stands.
  const isHidden = query.data === undefined && (isRefused || desk.data !== undefined);
  const { host } = useSession();
  const [, navigate] = useLocation();
  const search = useSearch();
  const known = query.data?.dealId;
  useEffect(() => {
    // Under its own id the server tells of its changes.
    if (known !== undefined && known !== dealId)
      navigate(`${dealPath(known)}${search === '' ? '' : `?${search}`}`, { replace: true });
  }, [known, dealId, search, navigate]);
  return (
    <Page
      title={query.data?.customer ?? desk.data?.customer ?? dealId}
      actions={
        <>
          {query.data && host.shareDeal ? <ShareButton deal={query.data} share={host.shareDeal} /> : null}
          <AllDealsLink />
        </>
      }
    >
      {isHidden ? (
        <QueryView query={desk} what="the deal" lines={8}>
          {(deal) => <DeskDealView key={deal.dealId} deal={deal} />}
        </QueryView>
      ) : (
        <QueryView query={query} what="the deal" lines={8}>
          {(deal) => (
            <DealProvider value={deal}>
              <ShownDeal key={deal.dealId} deal={deal} isCurrent={!query.isFetching} />
            </DealProvider>
          )}
        </QueryView>
      )}
    </Page>
  );
}

function ShownDeal({ deal, isCurrent }: { readonly deal: Deal; readonly isCurrent: boolean }) {
  const styles = useStyles();
  const card = useCardPress(deal.dealId);
  const { opened, open, close } = useOpened();
  const [draftShown, setDraftShown] = useState(0);
  const showDraft = () => setDraftShown((times) => times + 1);
  const openDraft = useOpenDraft();
  const [adding, setAdding] = useState<Partial<NewContact> | null>(null);
  const seeToDraft = async (link: string | null) => {
    if (link === null || !(await openDraft(link))) showDraft();
  };
  const onPrimary = ({ kind, press, role, email, letter, link }: PrimaryStep) => {
    if (letter) open({ kind: 'letter', letter });
    else if (kind === 'decide') open({ kind: 'answers' });
    else if (kind === 'send-draft') void seeToDraft(link);
    else if (press) void card.press(press);
    else if (role) setAdding({ role });
    else open({ kind: 'check', email });
  };
  useAsked(isCurrent, {
    open,
    showDraft,
    add: (role) => setAdding({ role }),
    doNext: () => {
      if (deal.primary) onPrimary(deal.primary);
    },
  });
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <p className={styles.line} dir="auto">
          {deal.line}
        </p>
        <Answer deal={deal} onPrimary={onPrimary} />
        <Contacts
          adding={adding}
          setAdding={setAdding}
          onRecord={(email) => open({ kind: 'check', email })}
        />
        <DatesAndTeam />
        <Letters open={open} draftShown={draftShown} />
        <Timeline />
      </div>
      <CardColumn card={card} />
      {opened === null ? null : <OpenedDialog opened={opened} close={close} />}
    </div>
  );
}
