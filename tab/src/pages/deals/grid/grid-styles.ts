import { makeStyles, tokens } from '@fluentui/react-components';

/** Heights in pixels. */
export const ROW_HEIGHT = 40;
export const HEAD_HEIGHT = 80;
/** Width of the column of check boxes in pixels. */
export const CHOOSE_WIDTH = 44;

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

export const useGridStyles = makeStyles({
  grid: {
    position: 'relative',
    overflow: 'auto',
    height: 'max(22rem, calc(100vh - 12rem))',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    height: `${HEAD_HEIGHT}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: line,
  },
  headCell: {
    boxSizing: 'border-box',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  body: { position: 'relative' },
  row: {
    position: 'absolute',
    left: 0,
    top: 0,
    display: 'flex',
    minWidth: '100%',
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { outline: `1px solid ${tokens.colorNeutralStroke1Hover}`, outlineOffset: '-1px' },
  },
  // No background: on the contrast look nothing could be read on that of what is selected.
  chosen: { boxShadow: `inset 4px 0 ${tokens.colorCompoundBrandStroke}` },
  groupRow: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: tokens.fontWeightSemibold },
  cell: {
    boxSizing: 'border-box',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    lineHeight: `${ROW_HEIGHT - 1}px`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
  },
  link: { color: tokens.colorBrandForegroundLink },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  here: {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusSmall,
  },
  foot: { padding: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});
