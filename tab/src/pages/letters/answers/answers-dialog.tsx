import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { PageDialog } from '../../../parts/page-dialog.tsx';
import { QueryView } from '../../../parts/query-view.tsx';
import { useDealReplies } from '../letters-data.ts';
import { OFFERED_IS_NO_EVIDENCE } from './offered.ts';
import { ProposalList } from './proposal-list.tsx';
import { useDecide } from './use-decide.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
});

interface Props {
  readonly dealId: string;
  readonly close: () => void;
}

/** The contacts that answers about a deal propose; it closes once none is left to decide about. */
export function AnswersDialog({ dealId, close }: Props) {
  const styles = useStyles();
  const query = useDealReplies(dealId);
  const content = useRef<HTMLDivElement>(null);
  // The pressed button goes with its row.
  const decide = useDecide(dealId, (left) => (left === 0 ? close() : content.current?.focus()));
  return (
    <PageDialog
      title="Proposed contacts"
      close={close}
      isLong
      actions={<Button onClick={close}>Close</Button>}
    >
      <div ref={content} tabIndex={-1} className={styles.content}>
        <QueryView query={query} what="the answers">
          {({ proposals }) =>
            proposals.length === 0 ? (
              <Text>No answer proposes a contact any more.</Text>
            ) : (
              <>
                <Text>{OFFERED_IS_NO_EVIDENCE}</Text>
                <ProposalList proposals={proposals} decide={decide} />
              </>
            )
          }
        </QueryView>
      </div>
    </PageDialog>
  );
}
