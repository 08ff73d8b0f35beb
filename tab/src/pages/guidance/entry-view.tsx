import { Body1, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AppLink } from '../../parts/app-link.tsx';
import { Links } from './links.tsx';
import { PartView } from './part-view.tsx';
import type { GuidanceEntry } from './types.ts';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '60rem',
    overflowWrap: 'anywhere',
  },
  question: { ...typographyStyles.subtitle1, margin: 0 },
  differ: {
    padding: tokens.spacingVerticalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  small: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** An answer of the guidance in full: what it says, what it rests on, and both sides where the pages differ. */
export function EntryView({ entry }: { readonly entry: GuidanceEntry }) {
  const styles = useStyles();
  const { question, answer, citations, contradictions, related, topicTitle } = entry;
  return (
    <article className={styles.entry}>
      <h2 className={styles.question}>{question}</h2>
      {answer.map((part) => (
        <PartView key={JSON.stringify(part)} part={part} />
      ))}
      {contradictions.map(({ topic, sides, settled }) => (
        <section key={topic} className={styles.differ} aria-label={`Where the pages differ: ${topic}`}>
          <h3 className={styles.small}>The pages differ: {topic}</h3>
          <ul className={styles.list}>
            {sides.map(({ says, citation }) => (
              <li key={citation.text}>
                <Body1>
                  {citation.text}: {says}
                </Body1>
              </li>
            ))}
          </ul>
          <Body1>{settled}</Body1>
        </section>
      ))}
      <section aria-label="Sources">
        <h3 className={styles.small}>Sources</h3>
        <ul className={styles.list}>
          {citations.map(({ text }) => (
            <li key={text}>
              <Caption1>{text}</Caption1>
            </li>
          ))}
        </ul>
      </section>
      <Links title="See also" links={related} />
      <Body1>
        More on this topic:{' '}
        <AppLink to={`/guidance?query=${encodeURIComponent(topicTitle)}`}>{topicTitle}</AppLink>.{' '}
        <AppLink to="/guidance">All topics</AppLink>.
      </Body1>
    </article>
  );
}
