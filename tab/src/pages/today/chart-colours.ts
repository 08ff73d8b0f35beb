import { tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Look } from '../../host/host.ts';
import { useSession } from '../../host/session.tsx';

/** The colours of what is drawn in charts, from good to grave. */
export interface ChartColours {
  readonly good: string;
  readonly calm: string;
  readonly middle: string;
  readonly grave: string;
  readonly line: string;
}

const BY_STATUS: ChartColours = {
  good: tokens.colorStatusSuccessForeground1,
  calm: tokens.colorBrandForeground1,
  middle: tokens.colorStatusWarningForeground1,
  grave: tokens.colorStatusDangerForeground1,
  line: tokens.colorNeutralForeground1,
};

/** High contrast has one colour for every status: these are the four that it has at all. */
const IN_CONTRAST: ChartColours = {
  good: tokens.colorNeutralForegroundDisabled,
  calm: tokens.colorCompoundBrandBackground,
  middle: tokens.colorBrandForegroundLink,
  grave: tokens.colorNeutralForeground1,
  line: tokens.colorCompoundBrandBackground,
};

/** The colours of charts in the look at present. */
export function useChartColours(): ChartColours {
  const { host } = useSession();
  const [look, setLook] = useState<Look>('default');
  useEffect(() => host.onLook(setLook), [host]);
  return look === 'contrast' ? IN_CONTRAST : BY_STATUS;
}
