import { Body1, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { Fold } from '../../parts/fold.tsx';
import { dayText } from '../../parts/format.ts';
import type { Forecast, Today } from './types.ts';

const useStyles = makeStyles({
  answer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxWidth: '60rem',
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  },
});

interface Props {
  readonly forecast: Forecast;
  readonly whose: Today['whose'];
  readonly quarterEnd: string;
}

/** How many deals slip if nothing changes, what they are worth, and on what that rests. */
export function Answer({ forecast, whose, quarterEnd }: Props) {
  const styles = useStyles();
  const { headline, valueText, expectedText, basisLine, basisText, more, of } = forecast;
  return (
    <div className={styles.answer}>
      <Subtitle1 as="p" block>
        {headline}
      </Subtitle1>
      <Body1 as="p" block>
        Of {whose === 'mine' ? 'your' : 'all'} deals due by the end of the quarter, {dayText(quarterEnd)}.{' '}
        {valueText}
      </Body1>
      {more ? <Body1>Only the {of} deals nearest to today were looked at; there are more.</Body1> : null}
      {basisLine === '' ? null : (
        <Caption1 as="p" block>
          {basisLine}
        </Caption1>
      )}
      {basisText === '' ? null : (
        <Fold summary="What this rests on">
          <Body1 as="p" block>
            {expectedText} {basisText}
          </Body1>
        </Fold>
      )}
    </div>
  );
}
