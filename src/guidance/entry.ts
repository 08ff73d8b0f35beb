import type { Citation } from '../policy/citations.ts';
import type { Contradiction } from '../policy/contradictions.ts';
import type { TopicId } from './topics.ts';

/** A part of an answer. All of it is plain text: nothing in it is Markdown. */
export type AnswerPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** As many cells each as there are columns; the first names the row. */
      readonly rows: readonly (readonly string[])[];
    };

/** One thing the guidance pages teach, told anew, with the places it stands in. */
export interface Entry {
  readonly id: string;
  readonly topic: TopicId;
  /** As a person would ask it; short, because it is also a button. */
  readonly question: string;
  /** Other ways to ask, and the words people use for it. */
  readonly alsoAsked: readonly string[];
  /** Abbreviations it explains. It is asked for by these very letters alone: what they stand for is not meant. */
  readonly shortForms?: readonly string[];
  readonly answer: readonly AnswerPart[];
  readonly citations: readonly [Citation, ...Citation[]];
  /** Where the pages say different things about it: both sides are shown with the answer. */
  readonly contradictions?: readonly Contradiction[];
  /** The ids of entries one would ask for next. */
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

/** The lines an answer reads as, each part in order: for search and for clients that draw no cards. */
export function answerLines(answer: readonly AnswerPart[]): string[] {
  return answer.flatMap((part) => {
    if (part.kind === 'text') return [part.text];
    if (part.kind === 'steps') return part.steps.map((step, at) => `${at + 1}. ${step}`);
    if (part.kind === 'list') return part.items.map((item) => `- ${item}`);
    return part.rows.map((row) => `- ${rowText(part.columns, row)}`);
  });
}

/** `GCC High: portal https://…; …`: a row of a table as one line. */
function rowText(columns: readonly string[], row: readonly string[]): string {
  const [name = '', ...cells] = row;
  const said = cells.map((cell, at) => (cells.length === 1 ? cell : `${columns[at + 1]}: ${cell}`));
  return `${name}: ${said.join('; ')}`;
}
