import type { LetterBlock, LetterRun } from '../../src/domain/drafts/letter-block.ts';
import type { Column, Element, TextRun } from '../kit/adaptive-card.ts';
import { line, run, typed, typedHeading } from '../kit/elements.ts';

/** How many parts of a letter are shown, and how many characters of each stretch of words. */
export interface LetterSize {
  readonly most: number;
  readonly width: number;
}

/** Width of the first column of a table, in pixels: terms have room in it, and values beside it on a phone. */
const TERMS = '100px';

/** The body of a letter as card elements; nothing of it is read as Markdown. What has no room is counted. */
export function letterElements(
  blocks: readonly LetterBlock[],
  { most, width }: LetterSize,
): readonly Element[] {
  const more = blocks.length - most;
  const rest = `… and ${more} more ${more === 1 ? 'part' : 'parts'}. All of it goes into the draft.`;
  return [
    ...blocks.slice(0, most).map((block, at) => elementOf(block, width, blocks[at - 1])),
    ...(more > 0 ? [line([run(rest, { isSubtle: true })], { spacing: 'small' })] : []),
  ];
}

function elementOf(block: LetterBlock, width: number, before: LetterBlock | undefined): Element {
  switch (block.kind) {
    case 'heading':
      return typedHeading(typed(block.runs.map(({ text }) => text).join(''), width));
    case 'paragraph':
      return line(textRuns(block.runs, width), { spacing: block.isTight ? 'none' : 'medium' });
    case 'item':
      return line([run(`${block.mark}\u00A0`), ...textRuns(block.runs, width)], { spacing: 'small' });
    case 'row':
      return {
        type: 'ColumnSet',
        spacing: before?.kind === 'row' ? 'none' : 'small',
        columns: block.cells.map((cell, at) => cellColumn(cell, width, at === 0 && block.cells.length === 2)),
      };
    case 'box':
      return {
        type: 'Container',
        style: 'emphasis',
        spacing: 'small',
        items: block.blocks.map((one, at) => inBox(elementOf(one, width, block.blocks[at - 1]), one, at)),
      };
  }
}

/** Lines in a box stand close together, its paragraphs apart. */
function inBox(element: Element, { kind }: LetterBlock, at: number): Element {
  if (at === 0 || element.type !== 'RichTextBlock' || element.spacing === 'none') return element;
  return { ...element, spacing: kind === 'paragraph' ? 'small' : 'none' };
}

function cellColumn(cell: readonly LetterRun[], width: number, isTerm: boolean): Column {
  const items = cell.length === 0 ? [] : [line(textRuns(cell, width), { spacing: 'none' })];
  return { type: 'Column', width: isTerm ? TERMS : 'stretch', items };
}

/** A letter's words as runs, which keep the spaces between each other. */
function textRuns(runs: readonly LetterRun[], width: number): readonly TextRun[] {
  return runs.flatMap(({ text, isStrong, isQuiet, link }) => {
    const said = spaced(text, typed(text, width));
    if (said === '') return [];
    const style = run(said, {
      ...(isStrong ? { weight: 'bolder' as const } : {}),
      ...(isQuiet ? { isSubtle: true } : {}),
    });
    const leads = link?.startsWith('https://') && URL.canParse(link) ? link : null;
    return [leads ? { ...style, selectAction: { type: 'Action.OpenUrl', title: said, url: leads } } : style];
  });
}

/** The text as said, with the spaces that it had at its ends. */
function spaced(text: string, said: string): string {
  if (said === '') return /^\s+$/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${said.trim()}${/\s$/.test(text) ? ' ' : ''}`;
}
