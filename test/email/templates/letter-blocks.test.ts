import { describe, expect, it } from '@jest/globals';
import type { LetterBlock, LetterRun } from '../../../src/domain/drafts/letter-block.ts';
import { letterBlocks } from '../../../src/email/templates/letter-blocks.ts';

/** A run as a short text: `**strong**`, `~quiet~`, `[link](to)`. */
function runText({ text, isStrong, isQuiet, link }: LetterRun): string {
  const marked = isStrong ? `**${text}**` : isQuiet ? `~${text}~` : text;
  return link === null ? marked : `[${marked}](${link})`;
}

function blockText(block: LetterBlock): string {
  const words = (runs: readonly LetterRun[]) => runs.map(runText).join('');
  switch (block.kind) {
    case 'heading':
      return `# ${words(block.runs)}`;
    case 'paragraph':
      return `${block.isTight ? '+ ' : ''}${words(block.runs)}`;
    case 'item':
      return `${block.mark} ${words(block.runs)}`;
    case 'row':
      return block.cells.map(words).join(' | ');
    case 'box':
      return `(${block.blocks.map(blockText).join(' / ')})`;
  }
}

describe('the parts of a letter’s HTML', () => {
  it.each([
    { what: 'paragraphs', html: '<p>One\n two</p> <p>Three</p>', parts: ['One two', 'Three'] },
    {
      what: 'lines in a paragraph',
      html: '<p>Thank you,<br>Ann<br><span class="quiet">ann@x.example</span></p><p>P.S.</p>',
      parts: ['Thank you,', '+ Ann', '+ ~ann@x.example~', 'P.S.'],
    },
    {
      what: 'strong words, and the spaces around them',
      html: '<p>people at <strong>Contoso</strong> can</p>',
      parts: ['people at **Contoso** can'],
    },
    {
      what: 'links',
      html: '<p>See <a class="link" href="https://x.example/?a=1&amp;b=2">there</a>.</p>',
      parts: ['See [there](https://x.example/?a=1&b=2).'],
    },
    { what: 'headings', html: '<h2 class="text">What is open</h2>', parts: ['# What is open'] },
    {
      what: 'lists, one within another',
      html: '<ol><li>one</li><li>two<ul><li>three</li></ul></li></ol>',
      parts: ['1. one', '2. two', '• three'],
    },
    {
      what: 'rows of a table',
      html: '<table><tr><td class="quiet">Date</td><td><strong>1 June</strong> (close)</td></tr></table>',
      parts: ['~Date~ | **1 June** (close)'],
    },
    {
      what: 'a framed table as a box',
      html: '<table style="border:1px solid #bdbdbd;"><tr><td><p>One</p><p>Two</p></td></tr></table>',
      parts: ['(One / Two)'],
    },
    {
      what: 'a table that lays out the page, which is not seen',
      html: '<table border="0"><tr><td><table><tr><td><p>Deep</p></td></tr></table></td></tr></table>',
      parts: ['Deep'],
    },
    {
      what: 'nothing of what is not seen',
      html: '<html><head><title>T</title><style>p{}</style></head><body><!-- c --><p>Seen</p></body></html>',
      parts: ['Seen'],
    },
    {
      what: 'what was escaped, as it was typed',
      html: '<p>&lt;b&gt; &amp; **x**</p>',
      parts: ['<b> & **x**'],
    },
    { what: 'words outside of any element', html: 'Hello <i>there</i>', parts: ['Hello there'] },
    { what: 'nothing', html: '', parts: [] },
  ])('are $what', ({ html, parts }) => {
    expect(letterBlocks(html).map(blockText)).toEqual(parts);
  });

  it('are read however deep elements are within each other', () => {
    const deep = `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`;
    expect(letterBlocks(deep)).toEqual([]);
  });
});
