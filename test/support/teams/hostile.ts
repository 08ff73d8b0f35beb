import { expect } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { partsOf } from './card-text.ts';
import { renderCard } from './renderer.ts';

/** Stands in every text that somebody typed, so that it is found wherever it comes out. */
export const MARK = 'zqx';

/** Texts that would do something where they are not shown as they are. */
export const HOSTILE: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'Markdown',
    text: `**${MARK}** [${MARK}](https://evil.example) # _x_ \`y\` ~~z~~ | - * 1. ![i](u)`,
  },
  { name: 'HTML', text: `${MARK}<img src=x onerror=alert(1)><script>x</script>&lt;b&gt;&#60;` },
  { name: 'a date to format', text: `${MARK} {{DATE(2017-02-14T06:00Z,SHORT)}} {{TIME(2017-02-14T06:00Z)}}` },
  { name: 'a whole date to format', text: `${MARK} {{DATE(2017-02-14T06:00:00Z, LONG)}}` },
  {
    name: 'a date in more braces',
    text: `${MARK} {{{DATE(2017-02-14T06:00:00Z)}}} {{{{TIME(2017-02-14T06:00:00Z)}}}}`,
  },
  { name: 'a template', text: `${MARK} \${if(true, 1, 2)} {{name}} {{{raw}}} <%= x %>` },
  {
    name: 'overrides of direction',
    text: `${MARK}\u202Emoc.osotnoc\u202C \u2066a\u2069 \u200Fb\u200E\u061C`,
  },
  { name: 'unseen characters', text: `${MARK}\u200Bp\u200Cq\u200Dr\uFEFFs\u00ADt\u2060u\u180Ev` },
  { name: 'control characters', text: `${MARK}\u0001\u0007\u001B[31mred\u007F\u0085x` },
  { name: 'lines', text: `${MARK}\n\n# ${MARK}\r\n- one\n\t- two\u2028three\u2029four\u000B\u000Cfive` },
  { name: 'emoji', text: `${MARK} 🎉 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é e\u0301 漢字 ﷽ Z̷̢͠` },
  { name: 'a mention', text: `${MARK} <at>everyone</at> @here` },
];

/** Longer than anything in earnest. */
export const ENDLESS = `${MARK}${'🎉x'.repeat(3333)}`;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Where people's text may stand: in runs, titles and tooltips, which are shown as they are, and in what buttons send. */
function mayBeTyped(type: unknown, path: string, name: string): boolean {
  if (type === 'TextRun') return name === 'text';
  if (String(type).startsWith('Action.')) return name === 'title' || name === 'tooltip';
  return /\.data$/.test(path) || (path === 'card' && name === 'fallbackText');
}

/** What Markdown reads as it stands, wherever it stands. */
const MEANS_NOTHING = /^\p{L}[\p{L}\p{N} ,’'&]*$/u;

/** That what somebody typed stands on the card, and is nowhere anything but text. */
export function expectInert(card: AdaptiveCard): void {
  // Gathered and looked at once: an "expect" for each of thousands of texts took most of the time.
  const wrong: string[] = [];
  let typed = 0;
  for (const { path, part } of partsOf(card)) {
    for (const [name, value] of Object.entries(part)) {
      if (typeof value !== 'string') continue;
      const at = `${path}.${name}: ${value.slice(0, 200)}`;
      if (value.includes(MARK)) {
        typed += 1;
        if (!mayBeTyped(part.type, path, name) && !MEANS_NOTHING.test(value))
          wrong.push(`not a place for what is typed: ${at}`);
      }
      if (/\.data$/.test(path)) continue;
      const shown = path === 'card' && name === 'fallbackText' ? value.replaceAll('\n', '') : value;
      if (UNSEEN.test(shown)) wrong.push(`unseen characters: ${at}`);
      if (shown.includes('{{')) wrong.push(`would be acted on: ${at}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(typed).toBeGreaterThan(0);
  const drawn = renderCard(card);
  expect(drawn.faults).toEqual([]);
  expect(drawn.markdown.filter((text) => text.includes(MARK) && !MEANS_NOTHING.test(text))).toEqual([]);
  // Facts are drawn as a table.
  expect(['button', 'div', 'span', 'table', 'tr', 'td']).toEqual(expect.arrayContaining([...drawn.elements]));
  const missing = partsOf(card).filter(
    ({ part }) => part.type === 'TextRun' && !drawn.text.includes(String(part.text)),
  );
  expect(missing).toEqual([]);
}
