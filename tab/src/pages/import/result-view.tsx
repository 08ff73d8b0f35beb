import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { components } from '../../api/schema.d.ts';
import { AppLink, DealLink } from '../../parts/app-link.tsx';
import { numberText } from '../../parts/format.ts';
import { dealsText } from '../../parts/words.ts';
import { AnswerHeading } from './answer-heading.tsx';
import type { Import } from './queries.ts';
import { countsText } from './words.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  deals: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  reasons: { margin: 0, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});

/** What an import did, with the deals it changed. */
export function ResultView({ upload, isNew }: { readonly upload: Import; readonly isNew: boolean }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);
  const { fileName, result } = upload;
  if (!result || 'stopped' in result) return null;
  const { counts, told, deals, refused = [] } = result;
  return (
    <div className={styles.view}>
      <AnswerHeading heading={title}>
        Imported {fileName}: {countsText(counts)}
      </AnswerHeading>
      {told > 0 ? (
        <Body1>{told === 1 ? '1 person is' : `${told} people are`} told that you named them.</Body1>
      ) : null}
      <DealList title="New" ids={deals.new} all={counts.new} />
      <DealList title="Changed" ids={deals.changed} all={counts.changed} />
      {refused.length > 0 ? <Refused deals={refused} all={counts.refused} /> : null}
      <div className={styles.links}>
        <AppLink to="/deals">See all deals</AppLink>
        <AppLink to="/import">Bring in another book</AppLink>
      </div>
    </div>
  );
}

function Refused({
  deals,
  all,
}: {
  readonly deals: readonly components['schemas']['ImportedDeal'][];
  readonly all: number;
}) {
  const styles = useStyles();
  const more = all - deals.length;
  return (
    <section className={styles.view}>
      <Subtitle2 as="h3" className={styles.heading}>
        Refused: {dealsText(all)}
      </Subtitle2>
      <ul className={styles.reasons}>
        {deals.map(({ dealId, changes }) => (
          <li key={dealId} dir="auto">
            {dealId}: {changes.length > 0 ? changes.join('; ') : 'a row of it can not be read'}
          </li>
        ))}
        {more > 0 ? <li>and {numberText(more)} more</li> : null}
      </ul>
    </section>
  );
}

function DealList({
  title,
  ids,
  all,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly all: number;
}) {
  const styles = useStyles();
  if (ids.length === 0) return null;
  const more = all - ids.length;
  return (
    <section className={styles.view}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}: {dealsText(all)}
      </Subtitle2>
      <ul className={styles.deals}>
        {ids.map((id) => (
          <li key={id}>
            <DealLink dealId={id} />
          </li>
        ))}
        {more > 0 ? <li>and {numberText(more)} more</li> : null}
      </ul>
    </section>
  );
}
