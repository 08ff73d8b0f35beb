import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { OUTBOX_PATH } from '../../src/email/delivery/eml-outbox.ts';

// The pages of the outbox as text. Every value is escaped by Handlebars, and attributes are quoted.

/** A letter in the list of the outbox. */
export interface LetterLine {
  readonly name: string;
  /** The subject; null if it is not known. */
  readonly subject: string | null;
  readonly to: string;
  readonly dealId: string;
  readonly madeAt: string;
  /** The time the letter was made, as the page shows it. */
  readonly made: string;
}

export interface LetterPage extends LetterLine {
  readonly from: string;
  readonly cc: string;
  readonly template: string;
  readonly text: string;
}

const STYLE = `
:root { color-scheme: light dark; --line: #d1d1d1; --soft: #616161; --link: #0f548c; }
@media (prefers-color-scheme: dark) { :root { --line: #525252; --soft: #adadad; --link: #82c7ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: .5rem 0 1rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); }
ol { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid var(--line); padding: .75rem 0; }
li a { font-weight: 600; }
li span { color: var(--soft); display: block; }
dl { display: grid; grid-template-columns: minmax(4rem, auto) 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.file { display: inline-block; padding: .4rem 1rem; border: 1px solid currentColor; border-radius: .25rem; text-decoration: none; }
.soft { color: var(--soft); }
iframe { display: block; width: 100%; height: 70vh; min-height: 20rem; border: 1px solid var(--line); background: #fff; color-scheme: light; }
pre { white-space: pre-wrap; margin: 0; border: 1px solid var(--line); padding: 1rem; font-size: .875rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
`;

/** Source for the content security policy that allows the style above and no other. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const TOP = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>${STYLE}</style>
</head>
<body>
`;
const END = `</body>
</html>
`;

const LIST = `${TOP}<main>
<h1>Outbox</h1>
{{#if letters}}
<p class="soft">Letters the bot has written. Each is a file that opens as a draft in your mail program: nothing is sent from here.</p>
<ol>
{{#each letters}}
<li><a href="${OUTBOX_PATH}/{{name}}" dir="auto">{{#if subject}}{{subject}}{{else}}{{name}}{{/if}}</a>
<span dir="auto">{{#if to}}To {{to}} · {{/if}}{{#if dealId}}{{dealId}} · {{/if}}<time datetime="{{madeAt}}">{{made}}</time></span></li>
{{/each}}
</ol>
{{else}}
<p>There are no letters yet. Ask the bot about a deal, such as <strong>check contoso</strong>, and have it draft a letter: it then is listed here.</p>
{{/if}}
</main>
${END}`;

const LETTER = `${TOP}<nav><a href="${OUTBOX_PATH}">Outbox</a></nav>
<main>
<h1 dir="auto">{{title}}</h1>
{{#if known}}
<dl>
<dt>From</dt><dd dir="auto">{{from}}</dd>
<dt>To</dt><dd dir="auto">{{to}}</dd>
{{#if cc}}<dt>Cc</dt><dd dir="auto">{{cc}}</dd>{{/if}}
<dt>Deal</dt><dd dir="auto">{{dealId}}</dd>
<dt>Template</dt><dd>{{template}}</dd>
<dt>Made</dt><dd><time datetime="{{madeAt}}">{{made}}</time></dd>
</dl>
{{/if}}
<p><a class="file" href="${OUTBOX_PATH}/{{name}}/file" download="{{name}}">Download .eml</a></p>
<p class="soft">The file opens as a draft in your mail program, to be read over and sent from there.</p>
{{#if known}}
<h2>As it will look</h2>
<iframe sandbox src="${OUTBOX_PATH}/{{name}}/html" title="The letter"></iframe>
<p class="soft">Links do not open here.</p>
<h2>As plain text</h2>
<pre dir="auto">{{text}}</pre>
{{else}}
<p>The file was changed after it was made, or what it says can't be shown. Download it to see it, or have the bot draft the letter again.</p>
{{/if}}
</main>
${END}`;

const NONE = `${TOP}<main>
<h1>There is no such letter</h1>
<p>It may have been removed from the folder. <a href="${OUTBOX_PATH}">All letters</a></p>
</main>
${END}`;

const fill = {
  list: Handlebars.compile(LIST),
  letter: Handlebars.compile(LETTER),
  none: Handlebars.compile(NONE),
};

export function listPage(letters: readonly LetterLine[]): string {
  return fill.list({ title: 'Outbox', letters });
}

export function letterPage(letter: LetterLine | LetterPage): string {
  return fill.letter({ ...letter, title: letter.subject ?? letter.name, known: 'text' in letter });
}

export function noLetterPage(): string {
  return fill.none({ title: 'There is no such letter' });
}
