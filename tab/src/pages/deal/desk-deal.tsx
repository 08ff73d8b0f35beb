import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { CardPanel } from './card-panel.tsx';
import { useCardPress } from './card-press.tsx';
import { dealKey } from './deal-data.ts';

type DeskDeal = components['schemas']['DeskDeal'];

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '40rem',
    minWidth: 0,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A deal as the desk of its partner sees it; asked for where the deal itself may not be seen. */
export function useDeskDeal(dealId: string, isAsked: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: dealKey(dealId, 'desk'),
    enabled: isAsked,
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/desk/deals/{dealId}', { params: { path: { dealId } }, signal })),
  });
}

/** The page of a deal for the desk of its partner: the card of chat, with which checks are recorded. */
export function DeskDealView({ deal }: { readonly deal: DeskDeal }) {
  const styles = useStyles();
  const card = useCardPress(deal.dealId);
  return (
    <div className={styles.view}>
      <p className={styles.line}>
        You see this deal as the desk of its partner: its contacts, and what to do about them.
      </p>
      <CardPanel card={card} />
    </div>
  );
}
