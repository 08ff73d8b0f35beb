import type { PlaybookSection, Point, PointState } from '../../src/playbooks/playbook.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Container, Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { heading, line, run, typed } from '../kit/elements.ts';
import type { StateSign } from '../kit/labels.ts';
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

  /** Points in one line, which a press unfolds; nothing without any. */
  foldedTogether(id: string, sign: StateSign, title: string, points: readonly Point[]): readonly Element[] {
    if (points.length === 0) return [];
    const shown = points.slice(0, this.#size.most);
    const items = [...shown.flatMap((point) => this.#lines(point)), ...this.#more(points)];
    const below = { title, below: '', sign: { symbol: sign.symbol, colour: 'default' } } as const;
    return [row({ ...below, details: { id, items } })];
  }

  /** What is next says how at once, what failed says why; of the others a press unfolds it. */
  #row(point: Point): Container {
    const { state, title, who } = point;
    const { width } = this.#size;
    const { word } = STATE[state];
    const why = typed(point.why, width);
    const whose = who === undefined ? '' : capitalise(who);
    const stands = [word, whose].filter(Boolean).join(' · ');
    const below = state === 'failed' ? firstSentence(why) : state === 'next' ? `${word}: ${why}` : stands;
    const said =
      state === 'next' ? whose : state === 'failed' ? [whose, why].filter(Boolean).join(': ') : why;
    this.#drawn += 1;
    const items = [this.#said(said, point)];
    return row({
      sign: STATE[state],
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
