import type { RoleId } from '../domain/ids.ts';
import { AS_WELL, EACH, RESPECTIVELY } from './cues.ts';
import type { Party } from './parties.ts';
import type { SaidRoles } from './role-mention.ts';

/** Roles said of a party. */
export interface Pair {
  readonly party: Party;
  readonly roles: readonly RoleId[];
  /** Whether they are stated explicitly, and not merely near. */
  readonly isClear: boolean;
}

type Token = { readonly party: Party } | { readonly said: SaidRoles };

const NEAR = 120;
/** The most parties and roles that are taken together. */
const MOST_TOGETHER = 12;
/** What leaving one alone costs. A pairing that costs more is none. */
const ALONE = { party: 1.2, roles: 0.8 };
const CLEAR = 0.45;

const LABEL =
  /^\s*(?:[([（][^()（）]{0,40}[)\]）])?\s*(?:(?:contact|role|address|e-?mail|mail)s?)?\s*(?:[:=：＝→|]|[-=]>)/iu;
const STATES =
  /(?<![\p{L}])(?:is|are|be|use|take|name|nominate|appoint|assign|add|should|by|to|will|with|have|propose|suggest|there|ist|sind|wird|werden|bitte|please|nehmen|durch|auf|an|sich|teilen|bei|est|sera|seront|par|à|prenez|es|será|son|serán|usen|por|a|é|são|usem|è|sarà|sono|da|usate|is|zijn|wordt|worden|gebruik|door|naar|put|down)(?![\p{L}])|[はがをに]|[:=：→]|[-=]>/iu;
const SAID_OF =
  /(?:^|[\s>)\]"',）])(?:is|are|be|being|becomes?|as|for|in the role of|(?:will )?(?:act|serve)s?(?: as)?|takes?(?: (?:on|over|care of))?|taking over|took over|gets?|receives?|does|do|handles?|holds?|fills?|has|share|covers?|assumes?|as both|ist|sind|wird|werden|als|für|übernimmt|übernehmen|macht|est|sera|seront|sont|pour|comme|reprend|prend|en tant que?|es|será|son|serán|como|para|asume|asumirá|é|são|assume|assumirá|come|per|è|sarà|sono|assumerà|diventa|is|wordt|worden|als|voor|neemt)\s+(?:(?:also|now|both|our|the|your|their|an?|new|role|job|position|of|only|right|second|additional|another|official|unsere?[rnms]?|die|der|das|den|des|dem|rolle|zweite[rn]?|neue[rn]?|auch|jetzt|nun|le|la|les|l|notre|nos|rôle|de|du|deuxième|second|nouve(?:au|lle)|el|los|las|rol|nuestr[oa]s?|nuev[oa]|segund[oa]|o|a|os|as|nosso|nossa|nov[oa]|do|da|il|lo|gli|i|nostro|nostra|nuov[oa]|secondo|ruolo|di|del|dei|de|het|onze|nieuwe|tweede|een|rol|van|additional|un|una|une|um|uma|ein(?:en|e)?|zusätzliche[rn]?|weitere[rn]?)\s+)*(?:l['’])?$|[をがは]\s*$|の?(?:役割)?を?\s*$/iu;
const JAPANESE_OF = /^\s*(?:[)）]\s*)?(?:さん|氏|様)?\s*(?:を|が|は|も)\s*$/u;
const BRACKETED = /^[\s>"',]*[([（]\s*(?:(?:our|the|new|as|for|role|unsere?[rnms]?|der|die|als)[:\s]\s*)*$/iu;
const BESIDE = /^[\s>)\]"',]*(?:[-–—|:=]|[-=]>|→)\s*(?:(?:our|the|role:?|unsere?[rnms]?|der|die)\s+)*$/iu;
const APPOSED =
  /^[\s>)\]"']*,\s*(?:(?:who|which) (?:is|does|will be|handles|acts as) )?(?:our|the|also our|unsere?[rn]?|notre|nuestro|nosso|il nostro|onze|who does)?\s*(?:new )?$/iu;
const AND =
  /^[\s>)\]"',(<]*(?:and|or|und|et|y|e|en|plus|&|,)[\s(<"']*(?:(?:for|für|as|als|the|our|der|die)\s+)*$/iu;
const PART =
  /[,;/|•、，]|(?<!\p{L})(?:and|while|whereas|but|und|et|y|e|en|aber|mais|pero|mas|ma|maar)(?!\p{L})/iu;
const NAMES =
  /(?<![\p{L}])\p{Lu}[\p{L}'’.-]+(?: (?:(?:van|von|de|der|den|del|da|di|dos|la|le|ter) )*\p{Lu}[\p{L}'’.-]+)*|\p{Script=Han}{1,4}(?=[\s（(]*@)/gu;
const MEMBERS =
  /^[\s<>)(\]["'“”,;、&+/|と・（）]*(?:(?:and|or|und|oder|et|ou|y|e|en|as well as|sowie|als auch|als|que|wie auch|ainsi que|así como|bem como|quanto|como|che|sia|evenals|als ook|alsook|alsmede|plus|both|also)[\s<(]*)*[\s<("']*$/iu;
const ROLES_ON =
  /^[\s,)]*(?:and|und|et|y|e|en|&|plus|as well as|sowie)?\s*(?:also\s+)?(?:as|for|als|für|comme|pour|como|para|come|per|voor)?\s*(?:our|the|der|die|das)?\s*$/iu;

/** Whether a role begins a label, which concerns what follows: `OA:`. */
export function startsLabel(masked: string, { end }: SaidRoles): boolean {
  return LABEL.test(masked.slice(end, end + NEAR));
}

/**
 * Who gets which role in a sentence: of all ways to part it into parties with their roles, before or behind, the one
 * that its words speak most for.
 */
export function pairsOf(
  masked: string,
  parties: readonly Party[],
  roles: readonly SaidRoles[],
): readonly Pair[] {
  const tokens = [...parties.map((party) => ({ party })), ...roles.map((said) => ({ said }))].sort(
    (one, other) => placeOf(one).start - placeOf(other).start,
  );
  const best: { cost: number; from: number; link: number }[] = [{ cost: 0, from: 0, link: 0 }];
  for (let to = 1; to <= tokens.length; to += 1) {
    let least = { cost: Number.POSITIVE_INFINITY, from: to - 1, link: 0 };
    for (let from = Math.max(0, to - MOST_TOGETHER); from < to; from += 1) {
      const group = tokens.slice(from, to);
      const { cost, link } = costOf(masked, group);
      const all =
        (best[from]?.cost ?? 0) + cost + (from === 0 ? 0 : apart(masked, tokens[from - 1], tokens[from]));
      if (all < least.cost) least = { cost: all, from, link };
    }
    best.push(least);
  }
  const groups: { tokens: readonly Token[]; link: number }[] = [];
  for (let to = tokens.length; to > 0; to = best[to]?.from ?? 0)
    groups.unshift({ tokens: tokens.slice(best[to]?.from ?? 0, to), link: best[to]?.link ?? 0 });
  return groups.flatMap((group, at) => pairsIn(masked, group, groups[at - 1]));
}

interface Group {
  readonly tokens: readonly Token[];
  readonly link: number;
}

function pairsIn(masked: string, { tokens, link }: Group, before: Group | undefined): readonly Pair[] {
  const parties = tokens.flatMap((token) => ('party' in token ? [token.party] : []));
  const groups = tokens.flatMap((token) => ('said' in token ? [token.said] : []));
  const isClear = link <= CLEAR;
  const roles = [...new Set(groups.flatMap((group) => group.roles))];
  if (parties.length > 0 && roles.length === 0 && before && parties.length === 1) {
    const [party] = parties as [Party];
    const said = [...new Set(before.tokens.flatMap((token) => ('said' in token ? token.said.roles : [])))];
    const last = before.tokens.at(-1);
    const around =
      masked.slice(last ? placeOf(last).end : 0, party.start) + masked.slice(party.end, party.end + 30);
    if (said.length > 0 && before.tokens.length > 1 && AS_WELL.test(around))
      return [{ party, roles: said, isClear: true }];
  }
  const count = parties.reduce((sum, { emails }) => sum + emails.length, 0);
  if (roles.length > 1 && count > 1) {
    const isEach = EACH.test(masked);
    const isRespective = RESPECTIVELY.test(masked);
    if (count === roles.length && (isRespective || (!isEach && count > 2))) {
      const flat = parties.flatMap((party) => party.emails.map((email) => ({ ...party, emails: [email] })));
      return flat.map((party, at) => ({ party, roles: [roles[at] as RoleId], isClear: true }));
    }
    // Which of them is for which is not said.
    if (!isEach) return parties.map((party) => ({ party, roles: [], isClear: false }));
  }
  return parties.map((party) => ({ party, roles, isClear }));
}

function placeOf(token: Token): { readonly start: number; readonly end: number } {
  return 'party' in token ? token.party : token.said;
}

function between(masked: string, one: Token, other: Token): string {
  return masked.slice(placeOf(one).end, placeOf(other).start);
}

function costOf(masked: string, tokens: readonly Token[]): { cost: number; link: number } {
  const [first] = tokens as [Token];
  if (tokens.length === 1) return { cost: 'party' in first ? ALONE.party : ALONE.roles, link: 0 };
  let cost = 0;
  let link = 0;
  let turns = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const one = tokens[at - 1] as Token;
    const other = tokens[at] as Token;
    const text = between(masked, one, other);
    if ('party' in one === 'party' in other) cost += 'party' in one ? membersCost(text) : rolesCost(text);
    else {
      turns += 1;
      const here =
        'said' in one ? costOfBefore(text) : costOfBehind(masked, text, (other as { said: SaidRoles }).said);
      // A role before and another behind are one person's only if that is said.
      if (
        turns === 2 &&
        !('said' in other && AS_WELL.test(text) && SAID_OF.test(text)) &&
        !/\bboth\b/i.test(text)
      )
        return { cost: 9, link: 9 };
      cost += here;
      link = Math.max(link, here);
    }
  }
  return turns === 0 || turns > 2 ? { cost: 9, link: 9 } : { cost, link };
}

function apart(masked: string, one: Token | undefined, other: Token | undefined): number {
  return one && other && PART.test(between(masked, one, other)) ? 0 : 0.4;
}

function membersCost(text: string): number {
  const rest = text.replace(NAMES, '');
  return MEMBERS.test(rest) ? 0.1 : rest.length > 60 ? 4 : 2.5;
}

function rolesCost(text: string): number {
  return ROLES_ON.test(text) ? 0.3 : 2.5;
}

/** What it costs that a party behind a role gets it. */
function costOfBefore(text: string): number {
  if (text.length > NEAR) return 4;
  if (LABEL.test(text)) return /[,;]\s*$/.test(text) ? 0.6 : 0;
  if (/^[\s(<（"'*]*$/.test(text)) return 0.5;
  if (/^[\s)\]]*[-–—]\s*$/.test(text)) return 0.2;
  if (AND.test(text) && !/^[\s)]*,\s*$/.test(text)) return 3;
  const plain = text.replace(NAMES, ' ');
  const parts = plain.split(/[,;、]/).filter((part) => /\p{L}/u.test(part));
  const last = parts.at(-1) ?? '';
  if (last === '') return /^\s*[-–—:]/.test(text) ? 0.2 : /,/.test(plain) ? 0.9 : 0.5;
  return STATES.test(last) ? 0.1 + (parts.length > 1 ? 0.3 : 0) : 2.2;
}

/** What it costs that a party before a role gets it. */
function costOfBehind(masked: string, text: string, role: SaidRoles): number {
  if (text.length > NEAR) return 4;
  if (startsLabel(masked, role) && !/^\s*[-=]>|^\s*→/.test(masked.slice(role.end))) return 4;
  if (BRACKETED.test(text) || JAPANESE_OF.test(text)) return 0;
  if (BESIDE.test(text)) return 0.3;
  if (/^[\s>)]*$/.test(text)) return 0.7;
  if (/^[\s>)\]]*,\s*(?:for|as|für|als|pour|comme|para|como|per|come|voor)\s+$/iu.test(text))
    return /^\W*$/u.test(masked.slice(role.end)) ? 0.3 : 1;
  if (AND.test(text) && !APPOSED.test(text)) return 3;
  if (APPOSED.test(text)) return /,\s*$/.test(text) ? 1.5 : 0.4;
  const plain = text.replace(/@+/g, ' ').replace(NAMES, ' ');
  if (SAID_OF.test(plain))
    return Math.min(
      2,
      0.1 + (plain.length > 45 ? 0.4 : 0) + (PART.test(plain.replace(/^[^,]*,[^,]*,/, '')) ? 0.35 : 0),
    );
  return 2.5;
}
