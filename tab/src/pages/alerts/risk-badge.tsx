import { Badge } from '@fluentui/react-components';
import type { Risk } from './types.ts';

const LOOK = {
  none: { color: 'success', word: 'No risk' },
  low: { color: 'informative', word: 'Low risk' },
  medium: { color: 'warning', word: 'Medium risk' },
  high: { color: 'severe', word: 'High risk' },
  critical: { color: 'danger', word: 'Critical' },
} as const;

export function RiskBadge({ risk }: { readonly risk: Risk }) {
  const { color, word } = LOOK[risk];
  return (
    <Badge appearance="tint" color={color} shape="rounded">
      {word}
    </Badge>
  );
}
