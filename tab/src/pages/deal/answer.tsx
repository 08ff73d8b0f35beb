import {
  Button,
  makeStyles,
  tokens,
  typographyStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { Fold } from '../../parts/fold.tsx';
import { dayText } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { capital } from '../../parts/words.ts';
import type { Deal, Finding, PrimaryStep } from './deal-data.ts';
import { DealFacts } from './deal-facts.tsx';
import { Fact, Facts } from './fact.tsx';
import { Findings } from './findings.tsx';
import { Sign } from './sign.tsx';

const useStyles = makeStyles({
  value: typographyStyles.subtitle1,
  why: { margin: 0, overflowWrap: 'anywhere' },
  advice: { ...typographyStyles.body1Strong, margin: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

interface AnswerProps {
  readonly deal: Deal;
  /** Does the one next step. */
  readonly onPrimary: (step: PrimaryStep) => void;
}

/** The answer: how the deal stands, why, and the one thing to do next. */
export function Answer({ deal, onPrimary }: AnswerProps) {
  const styles = useStyles();
  const comesBack = useRestoreFocusTarget();
  const why = whyOf(deal);
  const { verdict, risk, target, daysText, advice, primary, nextSteps, findings, judged } = deal;
  return (
    <Section isFramed title="How it stands">
      <Facts>
        <Fact name="Verdict" className={styles.value} value={<Sign state={verdict} />} />
        <Fact name="Risk" className={styles.value} value={<Sign state={risk} />} />
        <Fact
          name={target?.kind === 'effective' ? 'Effective' : 'Closes'}
          value={
            target && (
              <>
                <span className={styles.value}>{daysText}</span>
                <br />
                <time dateTime={target.day}>{dayText(target.day)}</time>
              </>
            )
          }
        />
      </Facts>
      <p className={styles.advice}>{advice}</p>
      {why.length > 0 ? (
        <p className={styles.why} dir="auto">
          <strong>Why:</strong> {why.slice(0, MOST_WHY).join('; ')}
          {why.length > MOST_WHY ? `; and ${why.length - MOST_WHY} more` : ''}
        </p>
      ) : null}
      {primary?.kind === 'wait' ? <p className={styles.why}>{primary.title}.</p> : null}
      {primary && primary.kind !== 'wait' ? (
        <div>
          <Button {...comesBack} appearance="primary" onClick={() => onPrimary(primary)}>
            {primary.title}
          </Button>
        </div>
      ) : null}
      <DealFacts deal={deal} />
      <Findings findings={findings} />
      {nextSteps.length > 0 ? (
        <Fold summary={`What to do next, step by step (${nextSteps.length})`}>
          <ol className={styles.steps}>
            {nextSteps.map(({ who, what, about }) => (
              <li key={`${who} ${what}`} dir="auto">
                <strong>{capital(who)}:</strong> {what}{' '}
                {about.length > 0 ? <span className={styles.quiet}>({about.join(', ')})</span> : null}
              </li>
            ))}
          </ol>
        </Fold>
      ) : null}
      <p className={styles.source}>{judged}</p>
    </Section>
  );
}

/** The most reasons that are named. */
const MOST_WHY = 3;

/** Why a deal is not ready: its gravest findings, each with whom it is about. */
function whyOf({ verdict, contacts, findings }: Deal): readonly string[] {
  if (verdict.id === 'ready') return [];
  const severity = verdict.id === 'blocked' ? 'blocker' : 'warning';
  const isGrave = (finding: Finding) => finding.severity.id === severity;
  return [
    ...findings.filter(isGrave).map(({ title, role }) => (role ? `${title}: ${role.name}` : title)),
    ...contacts.flatMap((contact) =>
      contact.findings
        .filter(isGrave)
        .map(({ title }) => `${title}: ${contact.role.short} ${contact.name ?? contact.email}`),
    ),
  ];
}
