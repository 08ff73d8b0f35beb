import { makeStyles, tokens } from '@fluentui/react-components';
import { Fold } from '../../parts/fold.tsx';
import { capital } from '../../parts/words.ts';
import type { Finding } from './deal-data.ts';
import { Sign } from './sign.tsx';
import { Sources } from './sources.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  more: {
    marginInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
});

/** Findings, each with what mends it and what it rests on folded below. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.role?.id ?? ''} ${finding.sentence}`}>
          <Fold
            summary={
              <>
                <Sign state={finding.severity} />: {finding.title}
                {finding.role ? `: ${finding.role.name}` : ''}
              </>
            }
          >
            <div className={styles.more}>
              <p className={styles.line} dir="auto">
                {finding.sentence}
              </p>
              {finding.remedies.map(({ who, what }) => (
                <p key={`${who} ${what}`} className={styles.line} dir="auto">
                  <strong>{capital(who)}:</strong> {what}
                </p>
              ))}
              <Sources sources={finding.citations} />
            </div>
          </Fold>
        </li>
      ))}
    </ul>
  );
}
