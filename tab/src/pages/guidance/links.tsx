import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../parts/app-link.tsx';
import { Section } from '../../parts/section.tsx';
import type { GuidanceLink } from './types.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    textAlign: 'start',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

interface Props {
  /** Null where a heading stands above already. */
  readonly title: string | null;
  readonly links: readonly GuidanceLink[];
}

/** Questions of the guidance, each leading to its answer. */
export function Links({ title, links }: Props) {
  const styles = useStyles();
  if (links.length === 0) return null;
  const list = (
    <ul className={styles.list}>
      {links.map(({ id, question }) => (
        <li key={id}>
          <AppLink to={`/guidance?id=${encodeURIComponent(id)}`}>{question}</AppLink>
        </li>
      ))}
    </ul>
  );
  return title === null ? list : <Section title={title}>{list}</Section>;
}
