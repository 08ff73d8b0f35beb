import type { BookChange } from '../domain/book/change.ts';
import { roleOf } from '../policy/roles.ts';

type Of<Kind extends BookChange['kind']> = Extract<BookChange, { kind: Kind }>;

const TEXTS: { readonly [Kind in BookChange['kind']]: (change: Of<Kind>) => string } = {
  field: ({ column, from, to }) => `${column}: ${cellText(from)} → ${cellText(to)}`,
  'contact-added': (change) => `${contactText(change)} added`,
  'contact-removed': (change) => `${contactText(change)} removed`,
  'contact-renamed': (change) =>
    `${contactText(change)}: name ${cellText(change.from)} → ${cellText(change.to)}`,
  'contacts-reordered': () => 'contacts put in another order',
  'checks-added': ({ count }) => `${count} new ${count === 1 ? 'check' : 'checks'}`,
};

/** One change of a book in words fit for a list: `close_date: 2026-06-30 → 2026-07-15`. */
export function changeText<Kind extends BookChange['kind']>(change: Of<Kind>): string {
  const text: (change: Of<Kind>) => string = TEXTS[change.kind as Kind];
  return text(change);
}

function contactText({ role, email }: Of<'contact-added' | 'contact-removed' | 'contact-renamed'>): string {
  return `${roleOf(role).short} ${email}`;
}

function cellText(cell: string | null): string {
  return cell ?? '(blank)';
}
