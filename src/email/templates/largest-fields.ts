import { type Field, isField, type Shape } from './fields.ts';

/** Length of a trial text in characters: the longest that people write, not the longest accepted. */
const LONG = 200;

/** Fields for a trial rendering: every list full and every flag set, the most that a template has to cope with. */
export function largestFields(shape: Shape): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, full(field)]));
}

function full(field: Field): unknown {
  switch (field.kind) {
    case 'flag':
      return true;
    case 'url':
      return 'https://portal.example';
    case 'text':
      return 'x'.repeat(Math.min(field.most, LONG));
    case 'list': {
      const { of } = field;
      return Array.from({ length: field.most }, () => (isField(of) ? full(of) : largestFields(of)));
    }
  }
}
