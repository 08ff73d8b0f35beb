import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { CardPanel } from './card-panel.tsx';
import type { CardPress } from './card-press.tsx';

const WIDE = '(min-width: 72rem)';

const useStyles = makeStyles({
  folded: { minWidth: 0 },
  summary: { cursor: 'pointer', padding: '0.5rem 0' },
});

/** The card beside the page where there is room, else folded below; a press that shows a card unfolds it. */
export function CardColumn({ card }: { readonly card: CardPress }) {
  const styles = useStyles();
  const isWide = useWide();
  const [isOpen, setOpen] = useState(false);
  const { times } = card;
  useEffect(() => {
    if (times > 0) setOpen(true);
  }, [times]);
  if (isWide) return <CardPanel card={card} />;
  return (
    <details
      className={styles.folded}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>The card as in chat</summary>
      {isOpen ? <CardPanel card={card} /> : null}
    </details>
  );
}

function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const tell = () => setWide(media.matches);
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  }, []);
  return isWide;
}
