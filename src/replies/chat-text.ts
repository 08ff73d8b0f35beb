import { compile, type FormatCallback } from 'html-to-text';
import { addLine, CUT, link, MOST_DEPTH, rowWithout, wordsOf } from './html-parts.ts';

/** The most characters that are parsed; Teams takes no message of 100 KB. */
const MOST_HTML = 100_000;

/** Elements whose words were taken back. */
const STRUCK = ['s', 'strike', 'del'];

/** Characters that affect the display of others and are never typed: control, bidirectional, zero-width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * The words of a message of Teams from its HTML: a table row is a line, a link to somebody has the address beside the
 * name, a mention stands in `<at>`, and the message that is answered is left out. Empty where not all of it could be
 * read: it is too long, or too deep. Pure.
 */
export function textOfChat(html: string): string {
  const text = html.length > MOST_HTML ? '' : toText(html);
  if (text.includes(CUT)) return '';
  return text
    .split(/\r\n|[\r\n\u2028\u2029\f\v]/)
    .map((line) => line.replace(JOINED, '').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Zero-width characters inside of a word, which they don't part. */
const JOINED = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

const mention: FormatCallback = (elem, _, builder) => {
  builder.addInline(` <at>${wordsOf(elem).replace(/[<>]/g, ' ')}</at> `, {});
};

const emoji: FormatCallback = (elem, _, builder) => {
  builder.addInline(` ${String(elem.attribs?.alt ?? '')} `, {});
};

/** A part of a line that stands apart from what is before and behind it. */
const block: FormatCallback = (elem, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(elem.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const toText = compile({
  wordwrap: false,
  // Without the zero-width space, which parts no word.
  whitespaceCharacters: ' \t\r\n\f',
  limits: { maxDepth: MOST_DEPTH, ellipsis: CUT },
  formatters: {
    ...{ link, mention, emoji, apart: block, row: rowWithout(new Set(STRUCK)) },
    line: (_, __, builder) => addLine(builder, ''),
  },
  selectors: [
    { selector: 'a', format: 'link' },
    { selector: 'tr', format: 'row' },
    { selector: 'hr', format: 'line' },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      ...{ selector, format: 'apart' },
    })),
    ...['td', 'th', 'blockquote', 'pre', 'codeblock'].map((selector) => ({ selector, format: 'apart' })),
    ...['at', '[itemtype$="schema.skype.com/Mention"]'].map((selector) => ({ selector, format: 'mention' })),
    ...['emoji', 'img[itemtype$="schema.skype.com/Emoji"]'].map((selector) => ({
      selector,
      format: 'emoji',
    })),
    // The message that is answered: of all quotations, the one whose words are somebody else's.
    ...['[itemtype$="schema.skype.com/Reply"]', 'quoted', 'attachment'].map((selector) => ({
      ...{ selector, format: 'skip' },
    })),
    ...['head', 'title', 'style', 'script', 'img', ...STRUCK].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['[style*="line-through"]', '[style*="display:none"]', '[style*="display: none"]'].map((selector) => ({
      ...{ selector, format: 'skip' },
    })),
  ],
});
