import {
  Button,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { DealLink } from '../../../parts/app-link.tsx';
import { QueryView } from '../../../parts/query-view.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { type DealReplies, useReplies } from '../letters-data.ts';
import { LazyLetterDialog } from '../parts/lazy-letter-dialog.tsx';
import { useRowStyles } from '../parts/row-styles.ts';
import { OFFERED_IS_NO_EVIDENCE } from './offered.ts';
import { ProposalList } from './proposal-list.tsx';
import { useDecide } from './use-decide.ts';

const useStyles = makeStyles({
  deals: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  deal: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, overflowWrap: 'anywhere' },
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The deals on which answers propose contacts, or a reminder is due. */
export function Answers() {
  const styles = useStyles();
  const query = useReplies();
  return (
    <QueryView query={query} what="the answers">
      {({ items, followUpDays }) =>
        items.length === 0 ? (
          <EmptyState title="No answer waits for you">
            On none of your deals does an answer propose a contact, and no letter has waited {followUpDays}{' '}
            days for one.
          </EmptyState>
        ) : (
          <div className={styles.deals}>
            <Text>{OFFERED_IS_NO_EVIDENCE}</Text>
            {items.map((deal) => (
              <Deal key={deal.dealId} deal={deal} />
            ))}
          </div>
        )
      }
    </QueryView>
  );
}

function Deal({ deal: { dealId, customer, proposals, followUp } }: { readonly deal: DealReplies }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const section = useRef<HTMLElement>(null);
  const titleId = useId();
  // The pressed button goes with its row: the focus stays with the deal.
  const decide = useDecide(dealId, () => section.current?.focus());
  const comesBack = useRestoreFocusTarget();
  const [isDrafting, setDrafting] = useState(false);
  return (
    <section ref={section} tabIndex={-1} aria-labelledby={titleId} className={styles.deal}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        <DealLink dealId={dealId}>{customer}</DealLink>{' '}
        <Text size={200} className={rows.quiet}>
          {dealId}
        </Text>
      </Subtitle2>
      {followUp === null ? null : (
        <div className={styles.due}>
          <Text dir="auto">{followUp.text}</Text>
          <Button
            {...comesBack}
            aria-label={`${followUp.letter.title} for ${customer}`}
            onClick={() => setDrafting(true)}
          >
            {followUp.letter.title}
          </Button>
        </div>
      )}
      {proposals.length === 0 ? null : <ProposalList proposals={proposals} decide={decide} />}
      {isDrafting && followUp ? (
        <LazyLetterDialog dealId={dealId} letter={followUp.letter} close={() => setDrafting(false)} />
      ) : null}
    </section>
  );
}
