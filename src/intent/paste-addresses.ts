import { addressKey } from '../domain/address.ts';

/** What somebody pasted, taken apart. */
export interface PastedAddresses {
  /** As written, each once, in their order; among them may be some that are no valid address. */
  readonly addresses: readonly string[];
  /** Further addresses, for which there was no room. */
  readonly leftOut: readonly string[];
  /** What follows `for`; null when nothing does. */
  readonly scopeText: string | null;
  /** Words that are neither an address nor part of a name before one. */
  readonly unread: readonly string[];
}

/** So many addresses are judged at once. */
export const MOST_PASTED = 25;

/** Unseen characters come along when text is copied; no address has any. */
const UNSEEN = /[\p{Cf}\p{Cs}]+/gu;

/** Tags with which chat clients wrap what was pasted; `<ann@contoso.com>` is none. */
const TAGS = /<\/?(?:a|at|b|br|div|em|p|span|strong)(?:\s[^<>]*)?\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Words that join addresses and say nothing else. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'also', 'please', 'plus', 'to', 'cc']);

/** The name in `"Lee, Ann" <ann@contoso.com>`, which may hold any sign. */
const QUOTED_NAME = /"[^"<>@]*"\s*(?=<)/g;

/** No address has any of these. */
const SEPARATORS = /[\s,;<>()[\]{}|"]+/;

/** Takes apart what was pasted: addresses in any of their usual forms and, after `for`, a cloud scope. Pure. */
export function parseAddresses(text: string): PastedAddresses {
  const plain = text
    .replace(TAGS, ' ')
    .replace(/&(?:lt|gt|quot|amp);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? ' ')
    .replace(TAGS, ' ')
    .replace(UNSEEN, '');
  const { pasted, scopeText } = partScope(plain);
  const found = new Map<string, string>();
  const unread: string[] = [];
  for (const { words, isName } of entriesOf(pasted)) {
    for (const word of words) {
      const bare = bareWord(word);
      if (bare.includes('@')) {
        if (!found.has(addressKey(bare))) found.set(addressKey(bare), bare);
      } else if (isWorthTelling(bare, isName)) unread.push(bare);
    }
  }
  const all = [...found.values()];
  return {
    addresses: all.slice(0, MOST_PASTED),
    leftOut: all.slice(MOST_PASTED),
    scopeText,
    unread: [...new Set(unread)],
  };
}

/** The scope stands last (`… for gcc high`), or first with a sign after it (`for gcc high: …`). */
function partScope(text: string): { readonly pasted: string; readonly scopeText: string | null } {
  const first = /^\s*for\s+([^@:;,<>\n]{1,60}?)\s*[:;,\n]/i.exec(text);
  if (first) return { pasted: text.slice(first[0].length), scopeText: scopeWords(first[1] ?? '') };
  // Without an address after it: a customer may be called "Centre for Health".
  const tail = text.slice(Math.max(0, text.lastIndexOf('@')));
  const last = /(?:^|[\s,;>)])for(?:\s+([\s\S]*))?$/i.exec(tail);
  if (!last) return { pasted: text, scopeText: null };
  const pasted = text.slice(0, text.length - tail.length + last.index + 1);
  return { pasted, scopeText: scopeWords(last[1] ?? '') };
}

function scopeWords(text: string): string | null {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /i, '')
    .replace(/[\s.?!:;,]+$/, '');
  return words === '' ? null : words;
}

interface Entry {
  readonly words: readonly string[];
  /** Whether words without `@` are the name that stands before an address in angle brackets. */
  readonly isName: boolean;
}

/** Parts the text at angle brackets: what stands before one is, as a rule, the name of whom it belongs to. */
function* entriesOf(text: string): Generator<Entry> {
  const parts = text.replace(QUOTED_NAME, ' ').split(/<([^<>]*)>/);
  for (const [at, part] of parts.entries()) {
    const words = part.split(SEPARATORS).filter(Boolean);
    const isInside = at % 2 === 1;
    const isBefore = !isInside && (parts[at + 1] ?? '').includes('@');
    if (!isBefore) yield { words, isName: false };
    else {
      const afterLast = words.findLastIndex((word) => word.includes('@')) + 1;
      yield { words: words.slice(0, afterLast), isName: false };
      yield { words: words.slice(afterLast), isName: true };
    }
  }
}

/** `mailto:ann@contoso.com?subject=x` and `ann@contoso.com.` are both about `ann@contoso.com`. */
function bareWord(word: string): string {
  const bare = word.replace(/^['‘’“”«»:]+/, '').replace(/['‘’“”«».:!?]+$/, '');
  if (!/^mailto:/i.test(bare)) return bare;
  const [address = ''] = bare.slice('mailto:'.length).split('?');
  try {
    const decoded = decodeURIComponent(address);
    return SEPARATORS.test(decoded) ? address : decoded;
  } catch {
    return address;
  }
}

/** A word in a name says nothing, unless it looks like an address whose `@` was lost. */
function isWorthTelling(word: string, isName: boolean): boolean {
  if (!/\p{L}/u.test(word) || JOINING.has(word.toLowerCase())) return false;
  return !isName || /[\p{L}\p{N}]{2,}\.\p{L}{2,}/u.test(word);
}
