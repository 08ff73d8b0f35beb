import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { QueryView } from '../../../parts/query-view.tsx';
import { capital } from '../../../parts/words.ts';
import { canBeShown, type DealLetter, useDealLetters } from '../letters-data.ts';
import { LazyLetterDialog } from './lazy-letter-dialog.tsx';
import { Moments } from './moments.tsx';
import { OpenDraft } from './open-draft.tsx';
import { useRowStyles } from './row-styles.ts';

/** The letters of a deal: each with the drafts there are of it, and a button that shows it. */
export function DealLetters({ dealId }: { readonly dealId: string }) {
  const rows = useRowStyles();
  const query = useDealLetters(dealId);
  const [shown, setShown] = useState<DealLetter | null>(null);
  return (
    <QueryView query={query} what="the letters" lines={4}>
      {({ letters }) => (
        <>
          <ul className={rows.list}>
            {letters.map((letter) => (
              <li key={letter.template} className={rows.row}>
                <Letter letter={letter} show={() => setShown(letter)} />
              </li>
            ))}
          </ul>
          {shown ? <LazyLetterDialog dealId={dealId} letter={shown} close={() => setShown(null)} /> : null}
        </>
      )}
    </QueryView>
  );
}

function Letter({ letter, show }: { readonly letter: DealLetter; readonly show: () => void }) {
  const rows = useRowStyles();
  const comesBack = useRestoreFocusTarget();
  const { name, state, lines, to, mine, others } = letter;
  return (
    <>
      <span className={rows.words}>
        <Text weight="semibold">{capital(name)}</Text>
        <Text size={200} className={rows.quiet} dir="auto">
          {state === 'ready' ? `to ${to?.name || to?.address || 'whom you choose'}` : lines.join(' ')}
        </Text>
        {mine ? (
          <Text size={200}>
            Yours: {mine.stateText} (<Moments times={mine.times} />)
          </Text>
        ) : null}
        {others.map(({ by, stateText, times }) => (
          <Text key={`${by} ${JSON.stringify(times)}`} size={200} className={rows.quiet} dir="auto">
            {by}: {stateText} (<Moments times={times} />)
          </Text>
        ))}
      </span>
      {mine ? <OpenDraft webLink={mine.webLink} page={null} of={`of the ${name}`} /> : null}
      {canBeShown(letter) ? (
        <Button {...comesBack} size="small" aria-label={`Look at it: ${name}`} onClick={show}>
          Look at it
        </Button>
      ) : null}
    </>
  );
}
