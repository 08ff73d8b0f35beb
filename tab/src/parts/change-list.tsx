import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

/** What others have changed meanwhile, below what says so; nothing where nobody has. */
export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  const styles = useStyles();
  if (changes.length === 0) return null;
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={change} dir="auto">
          {change}
        </li>
      ))}
    </ul>
  );
}
