import type { RoleId } from '../domain/ids.ts';
import { ASKED_ROLES, NO_ROLE_BEFORE, SAID_ROLES } from '../policy/reply-roles.ts';
import { wordKey } from '../policy/words.ts';
import { misspeltRolesIn } from './misspelt-roles.ts';
import type { SaidRoles } from './role-mention.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Spaces match hyphens, too, and apostrophes each other. */
const pattern = (words: string) => escaped(words).replace(/[ -]/g, '[ \\-–・]{1,2}').replace(/['’]/g, "['’]");

const FOR = '(?<=(?<!\\p{L})(?:for|as|in|gets|für|als|in|pour|comme|para|como|per|come|voor) )';
/** Phrases that mean all asked roles. */
const ALL = `${FOR}(?:all|alle|allen|todos|todas|tous|tutti)(?: (?:of )?(?:the )?(?:three|3|of them|these|roles|positions))?(?: (?:roles|positions))?(?=\\s*(?:$|[.,;!)]|please|bitte))|all (?:of )?(?:the )?(?:three|3)(?: (?:roles|positions|contacts))?|${FOR}all (?:of )?(?:the |these |your )?(?:required |listed |key |above )?(?:roles|positions)|(?:every|each)(?: of the)? (?:role|position)|alle(?:n)? (?:drei|3)(?: rollen)?|alle rollen|les trois(?: rôles)?|los tres(?: roles)?|(?:os|as) três(?: (?:funções|papéis))?|tutti e tre(?: i ruoli)?|alle drie(?: (?:de )?rollen)?|(?:3|三)つ(?:すべて|とも|の役割)`;

const BY_WORDS = new Map<string, RoleId>(SAID_ROLES.map(([words, role]) => [keyOf(words), role]));
const WORDS = [...SAID_ROLES]
  .map(([words]) => words)
  .sort((one, other) => other.length - one.length)
  .map(pattern)
  .join('|');
/** A letter that goes on with a word; scripts written without spaces part none. */
const LETTER = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}])[\p{L}\p{N}_])`;
const MENTION = new RegExp(
  `(?<!${LETTER}|[@.])(?:(${WORDS})(?:s|es|n|en|in)?|(${ALL}))(?!${LETTER}|@)`,
  'giu',
);

/** Words between roles that are named together. */
const JOINS =
  /^\s*(?:\([^()]{0,30}\)\s*)?(?:[,/&+|、・と]|and|or|as well as|plus|und|sowie|et|y|e|og|och|en|ed)?\s*(?:[&/]|and|und|as well as|the|our|der|die|das|den|unser\w{0,2}|for|für|als|as|comme|como|come|pour|para|per)?\s*(?:the|our|der|die|das|den|la|le|el|o|a)?\s*$/i;
/** The short name behind the long one. */
const IN_BRACKETS = /^\s*[([（]\s*$|^\s*[-–/]\s*$/;

/** After an address, a role followed by this belongs to what follows: `a@b.com for OA, and NTC is c@d.com`. */
const BEGINS = /^\s*(?:[:=：]|(?:is|will be|ist|wird|est|sera|es|será|è|sarà)\b)/i;

/** The roles named in a line. Addresses must be masked: `oa@contoso.com` names no role. */
export function rolesIn(line: string): readonly SaidRoles[] {
  const groups: { roles: RoleId[]; start: number; end: number }[] = [];
  for (const { roles, start, end } of mentionsIn(line)) {
    const last = groups.at(-1);
    const between = last ? line.slice(last.end, start) : '';
    if (last && IN_BRACKETS.test(between) && roles.every((role) => last.roles.includes(role))) {
      last.end = end;
      continue;
    }
    const isNext = line.lastIndexOf('@', last?.start) >= 0 && BEGINS.test(line.slice(end, end + 20));
    if (last && !isNext && joins(between)) {
      last.roles.push(...roles.filter((role) => !last.roles.includes(role)));
      last.end = end;
    } else groups.push({ roles: [...roles], start, end });
  }
  return groups;
}

function mentionsIn(line: string): readonly SaidRoles[] {
  const found: SaidRoles[] = [];
  for (const match of line.matchAll(MENTION)) {
    const [whole, words] = match;
    const start = match.index;
    const end = start + whole.length;
    if (NO_ROLE_BEFORE.test(line.slice(end, end + 20))) continue;
    const said = words === undefined ? ASKED_ROLES : [BY_WORDS.get(keyOf(words)) ?? null];
    found.push({ roles: said.filter((role) => role !== null), start, end });
  }
  return misspeltRolesIn(line, found);
}

function joins(between: string): boolean {
  return between.length <= 40 && !/[:：]/.test(between) && JOINS.test(between);
}

/** A role's key, in which hyphens equal spaces. */
function keyOf(words: string): string {
  return wordKey(words.replace(/[-–・]/g, ' ').replaceAll('’', "'"));
}
