import { Body1, makeStyles, ProgressBar, Subtitle1, tokens } from '@fluentui/react-components';
import { numberText } from '../../parts/format.ts';
import { Spoken } from '../../parts/spoken.tsx';
import { countText } from '../../parts/words.ts';
import { type Import, useImportProgress } from './queries.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '40rem' },
  title: { margin: 0, overflowWrap: 'anywhere' },
  // Its track is not seen in high contrast otherwise.
  bar: { outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}` },
});

/** How far an import is. */
export function ImportingView({ upload }: { readonly upload: Import }) {
  const styles = useStyles();
  const { done, total } = useImportProgress(upload);
  const share = total > 0 ? done / total : 0;
  // A screen reader hears of each quarter, and not of each row.
  const quarter = Math.floor(share * 4) * 25;
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2" className={styles.title} dir="auto">
        Importing {upload.fileName}
      </Subtitle1>
      <ProgressBar
        aria-label={`Import of ${upload.fileName}`}
        className={styles.bar}
        thickness="large"
        {...(total > 0 ? { value: share } : {})}
      />
      <Body1>{total > 0 ? `${numberText(done)} of ${countText(total, 'row')}` : 'Reading the file …'}</Body1>
      <Body1>You may leave this page: the import goes on.</Body1>
      <Spoken>{total > 0 && quarter > 0 ? `${quarter} per cent imported` : 'The import has begun'}</Spoken>
    </div>
  );
}
