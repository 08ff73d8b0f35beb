import { typed } from '../kit/elements.ts';

/**
 * The values of a look-up's stored raw answer (JSON), so that whoever doubts a conclusion can draw it again:
 * `answered: reason=Both agree., worldwide.tenantId=…`, at most `most` characters; empty if no answer is stored.
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
