import type { Citation } from '../policy/citations.ts';
import type { Contradiction } from '../policy/contradictions.ts';
import type { TopicId } from './topics.ts';

/** A part of an answer. All texts are plain, without Markdown. */
export type AnswerPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** Each row has as many cells as there are columns; the first cell names the row. */
      readonly rows: readonly (readonly string[])[];
    };

/** One answer of the guidance in our own words, with its citations. */
export interface Entry {
  readonly id: string;
  readonly topic: TopicId;
  /** Worded as a person would ask it; short, since it also labels a button. */
  readonly question: string;
  /** Other phrasings of the question, and keywords. */
  readonly alsoAsked: readonly string[];
  /** Abbreviations the entry explains. They match by their letters only, not by their meaning. */
  readonly shortForms?: readonly string[];
  readonly answer: readonly AnswerPart[];
  readonly citations: readonly [Citation, ...Citation[]];
  /** Points on which the pages disagree; both sides are shown with the answer. */
  readonly contradictions?: readonly Contradiction[];
  /** Ids of entries for follow-up questions. */
  readonly related: readonly string[];
}

export function text(words: string): AnswerPart {
  return { kind: 'text', text: words };
}

export function steps(...each: readonly string[]): AnswerPart {
  return { kind: 'steps', steps: each };
}

export function list(...items: readonly string[]): AnswerPart {
  return { kind: 'list', items };
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): AnswerPart {
  return { kind: 'table', columns, rows };
}

/** The answer as lines of plain text, for the search index and for clients without cards. */
export function answerLines(answer: readonly AnswerPart[]): string[] {
  return answer.flatMap((part) => {
    if (part.kind === 'text') return [part.text];
    if (part.kind === 'steps') return part.steps.map((step, at) => `${at + 1}. ${step}`);
    if (part.kind === 'list') return part.items.map((item) => `- ${item}`);
    return part.rows.map((row) => `- ${rowText(part.columns, row)}`);
  });
}

/** A row of a table as one line: `GCC High: portal https://…; …`. */
function rowText(columns: readonly string[], row: readonly string[]): string {
  const [name = '', ...cells] = row;
  const said = cells.map((cell, at) => (cells.length === 1 ? cell : `${columns[at + 1]}: ${cell}`));
  return `${name}: ${said.join('; ')}`;
}
