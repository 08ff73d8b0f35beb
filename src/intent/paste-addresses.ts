import { addressKey } from '../domain/address.ts';
import { ROLES } from '../policy/roles.ts';

/** The result of parsing a pasted text. */
export interface PastedAddresses {
  /** Addresses as written, without duplicates, in order; some may be invalid. */
  readonly addresses: readonly string[];
  /** Addresses beyond `MOST_PASTED`. */
  readonly leftOut: readonly string[];
  /** The words after `for`; null without any. */
  readonly scopeText: string | null;
  /** Words that belong neither to an address nor to the name before one. */
  readonly unread: readonly string[];
}

/** Maximum of addresses evaluated at once. */
export const MOST_PASTED = 25;

/** Invisible characters that come along with copied text; no address contains any. */
const UNSEEN = /[\p{Cf}\p{Cs}]+/gu;

/** Tags that chat clients wrap pasted text in; `<ann@contoso.com>` is no tag. */
const TAGS = /<\/?(?:a|at|b|br|div|em|p|span|strong)(?:\s[^<>]*)?\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Words between addresses that are ignored. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'also', 'please', 'plus', 'to', 'cc']);

/** Words of the names of roles, which stand beside addresses in tables. */
const OF_ROLES: ReadonlySet<string> = new Set(
  ROLES.flatMap(({ alsoWritten }) => alsoWritten.flatMap((name) => name.toLowerCase().split(/[\s-]+/))),
);

/** The name in `"Lee, Ann" <ann@contoso.com>`, which may contain any character. */
const QUOTED_NAME = /"[^"<>@]*"\s*(?=<)/g;

/** Separators, none of which an address contains. */
const SEPARATORS = /[\s,;<>()[\]{}|"]+/;

/** Parses a pasted text: addresses in any of their usual forms and, after `for`, a cloud scope. Pure. */
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

/**
 * Splits off the scope: it stands last (`… for gcc high`), or first with a separator after it (`for gcc high: …`).
 */
function partScope(text: string): { readonly pasted: string; readonly scopeText: string | null } {
  const first = /^\s*for\s+([^@:;,<>\n]{1,60}?)\s*[:;,\n]/i.exec(text);
  if (first) return { pasted: text.slice(first[0].length), scopeText: scopeWords(first[1] ?? '') };
  // Only after the last address: a customer may be called "Centre for Health".
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
  /** Whether words without `@` are the name before an address in angle brackets. */
  readonly isName: boolean;
}

/** Splits the text at angle brackets: words before one are usually the name of the address's owner. */
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

/** The bare address: `ann@contoso.com` of `mailto:ann@contoso.com?subject=x` and of `ann@contoso.com.`. */
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

/** Whether an unread word is reported. Words of a name are not, unless one looks like an address without its `@`. */
function isWorthTelling(word: string, isName: boolean): boolean {
  const bare = word.toLowerCase();
  if (!/\p{L}/u.test(word) || JOINING.has(bare) || OF_ROLES.has(bare)) return false;
  return !isName || /[\p{L}\p{N}]{2,}\.\p{L}{2,}/u.test(word);
}
