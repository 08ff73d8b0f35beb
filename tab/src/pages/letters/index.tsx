import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useSearchParams } from 'wouter';
import { AppLink, DealLink } from '../../parts/app-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Answers } from './answers/answers.tsx';
import { Batches } from './batches/batches.tsx';
import { MyDrafts } from './drafts/my-drafts.tsx';
import { useReplies } from './letters-data.ts';
import { DealLetters } from './parts/deal-letters.tsx';
import { Templates } from './templates/templates.tsx';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', minWidth: 0 },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  label: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** The parts of the page, by their name in the address. */
const PARTS: readonly { readonly value: string; readonly label: string; readonly part: ComponentType }[] = [
  { value: 'drafts', label: 'My drafts', part: MyDrafts },
  { value: 'answers', label: 'Answers', part: Answers },
  { value: 'many', label: 'For many deals', part: Batches },
  { value: 'templates', label: 'Templates', part: Templates },
];

/** One's letters: what waits as a draft, what was answered, what is made for many deals, and how each letter reads. */
export function LettersPage() {
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const chosen = PARTS.find(({ value }) => value === search.get('show')) ?? PARTS[0];
  const Part = chosen?.part ?? MyDrafts;
  const dealId = search.get('deal');
  if (dealId !== null) return <LettersOfDeal dealId={dealId} />;
  return (
    <Page title="Letters">
      <TabList
        className={styles.tabs}
        aria-label="Parts of the page"
        selectedValue={chosen?.value}
        onTabSelect={(_event, { value }) => setSearch(value === 'drafts' ? {} : { show: String(value) })}
      >
        {PARTS.map(({ value, label }) => (
          <Tab key={value} value={value}>
            <span className={styles.label}>
              {label}
              {value === 'answers' ? <ToDecide /> : null}
            </span>
          </Tab>
        ))}
      </TabList>
      <Part />
    </Page>
  );
}

/** The letters about one deal, for whoever comes from it. */
function LettersOfDeal({ dealId }: { readonly dealId: string }) {
  const styles = useStyles();
  return (
    <Page title={`Letters of ${dealId}`}>
      <span className={styles.links}>
        <DealLink dealId={dealId}>Open the deal</DealLink>
        <AppLink to="/letters">All my letters</AppLink>
      </span>
      <DealLetters dealId={dealId} />
    </Page>
  );
}

/** How many deals have answers to decide about; nothing without any. */
function ToDecide() {
  const count = useReplies().data?.items.length ?? 0;
  return count > 0 ? <CounterBadge count={count} size="small" color="brand" /> : null;
}
