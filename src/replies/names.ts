import type { FoundAddress } from './found-addresses.ts';

const WORD = String.raw`\p{Lu}[\p{L}'’.-]*`;
const PARTICLE = `(?:van|von|vom|zu|zur|de|der|den|del|della|da|di|do|dos|la|le|el|al|bin|ibn|ter|ten)`;
const LAST = new RegExp(`(?:^| )(${WORD}(?: (?:${WORD}|${PARTICLE})){0,4})$`, 'u');
const NAME = new RegExp(`^${WORD}(?: (?:${WORD}|${PARTICLE})){0,4}$`, 'u');
/** Words that may precede a name without being part of it. */
const BEFORE_NAME =
  /[:;|=()[\]<>"“”„]|, | [-–—] |\b(?:is|are|will be|be|use|and|or|please|contact|to|with|from|ist|sind|wird|und|oder|bitte|als|as|für|for|our|the|your|unser\w{0,2}|hi|hello|dear|hallo|mr|mrs|ms|herr|frau|dr|prof|est|et|y|e)\b\.?/iu;
/** Surname first, as in directories. */
const TURNED = new RegExp(`(?:^|[:;|"] ?)(${WORD}(?: ${WORD})?), (${WORD}(?: ${WORD})?)"?\\s*[<(]$`, 'u');
const MOST_NAME = 80;

/** Whether a text may be a person's name; one word alone may be anything. */
export function isName(text: string, words = 2): boolean {
  return text.length <= MOST_NAME && text.split(' ').length >= words && NAME.test(text);
}

/** The name written beside an address; null when there is none. The search starts at `from`. */
export function nameBeside(text: string, { start, end }: FoundAddress, from: number): string | null {
  const before = text.slice(Math.max(from, start - 160), start);
  const turned = TURNED.exec(before);
  if (turned) return `${turned[2]} ${turned[1]}`;
  const isBracketed = /[<(]$/.test(before);
  const bare = before.replace(/[\s<(["'“”:,|–—-]+$/, '');
  const nearest =
    bare
      .split(BEFORE_NAME)
      .at(-1)
      ?.replace(/^[\s"'*,-]+|[\s"'*,]+$/g, '') ?? '';
  const [, last = ''] = LAST.exec(nearest) ?? [];
  if (isName(last, isBracketed ? 1 : 2)) return last;
  const [, behind = ''] = /^[>\s]*\(([^()]{2,80})\)/.exec(text.slice(end, end + 100)) ?? [];
  return isName(behind.trim()) ? behind.trim() : null;
}
