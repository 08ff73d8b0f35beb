import { makeStyles, tokens } from '@fluentui/react-components';

export const useFilterStyles = makeStyles({
  field: { width: '100%', minWidth: 0 },
  list: { maxHeight: '60vh', overflowY: 'auto' },
  range: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: '14rem' },
});
