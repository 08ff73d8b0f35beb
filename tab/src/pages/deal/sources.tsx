import { makeStyles, tokens } from '@fluentui/react-components';
import type { components } from '../../api/schema.d.ts';
import { AppLink } from '../../parts/app-link.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly sources: readonly components['schemas']['Source'][];
}

/** What a statement rests on, each with the answer of the guidance that says more, and what to do, with the page's date. */
export function Sources({ sources }: Props) {
  const styles = useStyles();
  if (sources.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Sources">
      {sources.map(({ text, guidance }) => (
        <li key={text}>
          {text}
          {guidance ? (
            <>
              {': '}
              <AppLink to={`/guidance?id=${encodeURIComponent(guidance.id)}`}>{guidance.question}</AppLink>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
