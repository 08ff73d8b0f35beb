import type { RoleId } from '../domain/ids.ts';
import { ASKED_ROLES, SAID_ROLES } from '../policy/reply-roles.ts';
import { wordKey } from '../policy/words.ts';

/** Roles named together, such as `NTC and OA`, with their offsets in a line. */
export interface SaidRoles {
  readonly roles: readonly RoleId[];
  readonly start: number;
  readonly end: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Spaces match hyphens, too. */
const pattern = (words: string) => escaped(words).replace(/[ -]/g, '[ \\-–]{1,2}');

/** Phrases that mean all asked roles. */
const ALL = `all (?:of )?(?:the )?(?:three|3|of them|these|(?:required |listed |key |above )?(?:roles|positions|contacts))(?: (?:roles|positions|contacts))?|(?<=for )all(?=\\s*(?:$|[.,;!)]))|(?:every|each)(?: of the)? (?:role|position|contact)s?|alle(?:n)? (?:drei|3)(?: rollen)?|alle rollen|(?<=für )alle(?=\\s*(?:$|[.,;!)]))|les trois(?: rôles)?|los tres(?: roles)?`;

const BY_WORDS = new Map<string, RoleId>(SAID_ROLES.map(([words, role]) => [keyOf(words), role]));
const WORDS = [...SAID_ROLES]
  .map(([words]) => words)
  .sort((one, other) => other.length - one.length)
  .map(pattern)
  .join('|');
const MENTION = new RegExp(`(?<![\\p{L}\\p{N}_@.])(?:(${WORDS})s?|(${ALL}))(?![\\p{L}\\p{N}_@])`, 'giu');

/** Words between roles that are named together. */
const JOINS =
  /^\s*(?:\([^()]{0,30}\)\s*)?(?:[,/&+|]|and|or|as well as|plus|und|sowie|et|y|e|og|och|en)?\s*(?:[&/]|and|und|as well as|the|our|der|die|das|den|unser\w{0,2}|for|für|als|as)?\s*(?:the|our|der|die|das)?\s*$/i;

/** After an address, a role followed by this belongs to what follows: `a@b.com for OA, and NTC is c@d.com`. */
const BEGINS = /^\s*(?:[:=]|(?:is|will be|ist|wird|est)\b)/i;

/** The roles named in a line. Addresses must be masked: `oa@contoso.com` names no role. */
export function rolesIn(line: string): readonly SaidRoles[] {
  const groups: { roles: RoleId[]; start: number; end: number }[] = [];
  for (const match of line.matchAll(MENTION)) {
    const [whole, words] = match;
    const said = words === undefined ? ASKED_ROLES : [BY_WORDS.get(keyOf(words)) ?? null];
    const roles = said.filter((role) => role !== null);
    const start = match.index;
    const end = start + whole.length;
    const last = groups.at(-1);
    const isNext = line.lastIndexOf('@', last?.start) >= 0 && BEGINS.test(line.slice(end, end + 20));
    if (last && !isNext && joins(line.slice(last.end, start))) {
      last.roles.push(...roles.filter((role) => !last.roles.includes(role)));
      last.end = end;
    } else groups.push({ roles: [...roles], start, end });
  }
  return groups;
}

function joins(between: string): boolean {
  return between.length <= 40 && !between.includes(':') && JOINS.test(between);
}

/** A role's key, in which hyphens equal spaces. */
function keyOf(words: string): string {
  return wordKey(words.replace(/[-–]/g, ' '));
}
