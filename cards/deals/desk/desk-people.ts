import { dateOfText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { AdaptiveCard, Container } from '../../kit/adaptive-card.ts';
import {
  card,
  execute,
  firstThatFits,
  heading,
  line,
  nameHeading,
  noticeBox,
  run,
  typed,
} from '../../kit/elements.ts';
import { row } from '../../kit/row.ts';
import { type UndoButton, undoRow } from '../../kit/undo-row.ts';
import { SAY } from '../../verbs.ts';

/** The addresses that admins have added to the desk of a deal, or of a partner. */
export interface DeskPeopleView {
  /** The deal's id and customer, or the name of the partner; null for the desks of all partners. */
  readonly of: string | null;
  /** The words by which the desk is named in a command; null where a row names its own partner. */
  readonly named: string | null;
  /** What an address there brings its holder, in a sentence. */
  readonly brings: string;
  readonly entries: readonly {
    readonly address: string;
    readonly partner: string | null;
    /** ISO 8601. */
    readonly addedAt: string;
    readonly addedBy: string;
  }[];
  readonly notices?: readonly string[];
  readonly undo?: UndoButton | null;
  readonly reader: Reader;
}

/** The desk of a deal or a partner, for admins; each address with a button that removes it. */
export function deskPeopleCard(view: DeskPeopleView): AdaptiveCard {
  return firstThatFits([12, 5].map((most) => () => build(view, most)));
}

function build(
  { of, named, brings, entries, notices = [], undo, reader }: DeskPeopleView,
  most: number,
): AdaptiveCard {
  const title = of === null ? 'Desks of partners' : `Desk of ${typed(of, 80)}`;
  const rows = entries.slice(0, most);
  const more = entries.length - rows.length;
  const text = (one: (typeof rows)[number]) =>
    `${of === null ? `${typed(one.partner, 60)}: ` : ''}${typed(one.address, 120)}`;
  const how =
    named === null ? 'desk <deal or partner> add <address>' : `desk ${typed(named, 60)} add <address>`;
  return card(
    [...notices.map((one) => typed(one, 300)), title, brings, ...rows.map((one) => `- ${text(one)}`)].join(
      '\n',
    ),
    [
      ...noticeBox(notices),
      ...undoRow(undo),
      nameHeading(title),
      line([run(brings, { isSubtle: true })], { spacing: 'none' }),
      heading(entries.length === 0 ? 'No address was added' : 'Added by admins'),
      ...rows.map((one) => entryRow(one, text(one), named ?? one.partner, reader)),
      ...(more > 0 ? [line([run(moreText(more, of), { isSubtle: true })])] : []),
      line([run('Add one: ', { isSubtle: true }), run(how, { fontType: 'monospace' })]),
    ],
  );
}

function moreText(more: number, of: string | null): string {
  return of === null ? `and ${more} more: say “desk <partner>” for those of one partner` : `and ${more} more`;
}

/** An address, who added it when, and the button that removes it. */
function entryRow(
  { address, addedBy, addedAt }: DeskPeopleView['entries'][number],
  title: string,
  whose: string | null,
  reader: Reader,
): Container {
  const text = `desk ${whose} remove ${address}`;
  return row({
    ...{ sign: null, title, below: `by ${typed(addedBy, 60)} on ${dateOfText(addedAt, reader)}` },
    button: whose === null ? null : execute('Remove', SAY, { text }),
  });
}
