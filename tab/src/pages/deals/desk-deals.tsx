import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { DealLink } from '../../parts/app-link.tsx';
import { Section } from '../../parts/section.tsx';
import { capital } from '../../parts/words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type DeskDeal = components['schemas']['DeskDeal'];

/** The deals of which whoever looks is the desk of the partner; none before they are read. */
export function useDeskDeals(): readonly DeskDeal[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['deals', 'desk'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/desk/deals', { signal })),
  });
  return data?.items ?? [];
}

/** The deals of a partner's desk, with what to do first on each; nothing for none. */
export function DeskDeals({ deals }: { readonly deals: readonly DeskDeal[] }) {
  const styles = useStyles();
  if (deals.length === 0) return null;
  return (
    <Section title="Deals of your partner’s desk">
      <ul className={styles.list}>
        {deals.map(({ dealId, customer, line, daysText, first }) => (
          <li key={dealId} className={styles.row}>
            <DealLink dealId={dealId}>{customer}</DealLink>
            <p className={styles.quiet}>
              {line} · {daysText}
            </p>
            <p className={styles.quiet}>
              {first ? `${capital(first.who)}: ${first.what}` : 'Nothing for you to do.'}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
