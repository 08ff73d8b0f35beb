import { typed } from '../kit/elements.ts';

/**
 * The values a look-up was answered with, from the JSON that is kept of them: whoever doubts a conclusion can
 * draw it again. `answered: reason=Both agree., worldwide.tenantId=…`; nothing when nothing is kept.
 */
export function rawText(raw: string | null, most = 600): readonly string[] {
  if (raw === null) return [];
  const values: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) walk(one, name === '' ? key : `${name}.${key}`);
    } else if (value !== null && value !== undefined && value !== '') values.push(`${name}=${value}`);
  };
  walk(JSON.parse(raw), '');
  return [`answered: ${typed(values.join(', '), most)}`];
}
