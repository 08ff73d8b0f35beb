import type { PlaybookSection, Point, PointState } from '../../src/playbooks/playbook.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Container, Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { heading, line, run, typed } from '../kit/elements.ts';
import { CONTACT_VERDICT, type StateSign } from '../kit/labels.ts';
import { row } from '../kit/row.ts';

export const STATE: Readonly<Record<PointState, StateSign>> = {
  done: { symbol: '✔', word: 'Done', colour: 'good' },
  next: { symbol: '➤', word: 'Next', colour: 'accent' },
  open: { symbol: '○', word: 'Open', colour: 'default' },
  failed: { symbol: '✖', word: 'To put right', colour: 'attention' },
  person: { symbol: '?', word: 'To confirm', colour: 'default' },
  'not-needed': { symbol: '–', word: 'Not needed', colour: 'default' },
  know: { symbol: 'ℹ', word: 'Note', colour: 'default' },
};

/** Most points of a section, and most characters of each text. */
export interface PointSize {
  readonly most: number;
  readonly width: number;
}

/** The points of a playbook as rows: what is to be done in two lines, each with its reason and its citations folded. */
export class PointRows {
  readonly #size: PointSize;
  readonly #footnotes: Footnotes;
  #drawn = 0;

  constructor(size: PointSize, footnotes: Footnotes) {
    this.#size = size;
    this.#footnotes = footnotes;
  }

  /** A section with the points that are shown of it; nothing without any. */
  section({ title, points }: PlaybookSection): readonly Element[] {
    if (points.length === 0) return [];
    const shown = points.slice(0, this.#size.most);
    return [
      heading(title, { size: 'default' }),
      ...shown.map((point) => this.#row(point)),
      ...this.#more(points),
    ];
  }

  /** What needs nothing any more: how many points, and what settled them; a press unfolds them. */
  settled(points: readonly Point[]): readonly Element[] {
    const { width } = this.#size;
    const done = points.filter(({ state }) => state === 'done').length;
    const title = [
      ...(done > 0 ? [`${done} done`] : []),
      ...(points.length > done ? [`${points.length - done} not needed`] : []),
    ].join(', ');
    const why = [...new Set(points.map((point) => firstSentence(typed(point.why, width))))].join(' ');
    return this.foldedTogether('settled', STATE.done, title, points, typed(why, width));
  }

  /** Points in one line, which a press unfolds; nothing without any. */
  foldedTogether(
    id: string,
    sign: StateSign,
    title: string,
    points: readonly Point[],
    below = '',
  ): readonly Element[] {
    if (points.length === 0) return [];
    const shown = points.slice(0, this.#size.most);
    const items = [...shown.flatMap((point) => this.#lines(point)), ...this.#more(points)];
    return [row({ title, below, sign: { symbol: sign.symbol, colour: 'default' }, details: { id, items } })];
  }

  /** What is next says how at once, what failed says why; of the others a press unfolds it. */
  #row(point: Point): Container {
    const { state, title, who, brief } = point;
    const { width } = this.#size;
    const { word } = STATE[state];
    const why = typed(point.why, width);
    const whose = who === undefined ? '' : capitalise(who);
    const stands = [word, whose].filter(Boolean).join(' · ');
    const isWhy = state === 'failed' || brief !== undefined;
    const below = isWhy ? (brief ?? firstSentence(why)) : state === 'next' ? why : stands;
    const said = state === 'next' ? whose : isWhy ? [whose, why].filter(Boolean).join(': ') : why;
    this.#drawn += 1;
    const items = [this.#said(said, point)];
    return row({
      // What is open for want of a check has the sign of such an address everywhere.
      sign: brief !== undefined && state === 'open' ? CONTACT_VERDICT.unverified : STATE[state],
      title: typed(title, width),
      below,
      details: { id: `point-${this.#drawn}`, items },
    });
  }

  #lines(point: Point): readonly Element[] {
    const { symbol, word } = STATE[point.state];
    const { width } = this.#size;
    const title = run(`${symbol} ${word}: ${typed(point.title, width)}`, { weight: 'bolder' });
    return [line([title], { spacing: 'small' }), this.#said(typed(point.why, width), point)];
  }

  #said(text: string, { citations }: Point): Element {
    const marks = run(this.#footnotes.marks(citations), { isSubtle: true, size: 'small' });
    return line([run(text), marks], { spacing: 'none' });
  }

  #more(points: readonly Point[]): readonly Element[] {
    const more = points.length - this.#size.most;
    return more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' })] : [];
  }
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?= |$)/.exec(text)?.[0] ?? text;
}
