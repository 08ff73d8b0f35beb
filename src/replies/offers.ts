import { addressKey } from '../domain/address.ts';
import { getOrAdd } from '../domain/collections.ts';
import type { RoleId } from '../domain/ids.ts';
import type { ProposalKind } from '../domain/proposed-contact.ts';
import type { ReplyBody } from './body-text.ts';
import { type Clause, clausesOf } from './clauses.ts';
import * as cue from './cues.ts';
import { STRUCK } from './marks.ts';
import { type Mark, marksOf, swapsOf } from './meant.ts';
import { isName, nameBeside } from './names.ts';
import { ownWords } from './own-words.ts';
import { pairsOf, startsLabel } from './pairing.ts';
import { type Party, type Person, partiesOf, withoutMarks } from './parties.ts';
import type { SaidRoles } from './role-mention.ts';
import { rolesIn } from './said-roles.ts';
import { cellsOf, saidByTable } from './tables.ts';

/** An address that a reply offers for a role, or asks to take out of it. */
export interface Offer {
  readonly kind: ProposalKind;
  /** The person who comes, or of `remove` the one who goes. */
  readonly email: string;
  /** Of `replace`, the address of the contact who goes; null when the reply says only that the role changes hands. */
  readonly replaces: string | null;
  readonly name: string | null;
  /** Null when the reply states none. */
  readonly role: RoleId | null;
  /** The line with the address. */
  readonly foundIn: string;
}

export const MOST_OFFERS = 25;
export const MOST_SNIPPET = 200;
/** The number of addresses parsed; a reply with more is a list of something else. */
const MOST_SEEN = 300;

/**
 * The addresses offered in a reply, each with its role if one is stated. Quotations, the signature and withdrawn
 * addresses are left out. Pure.
 * @param known keys of addresses known to both sides (the account team, the recipients, the sender): offered only
 * with an explicit role
 * @param people the deal's present contacts, who are replaced or removed
 * @param sender address of who answers, whom `I` means; null when not known
 */
export function offersIn(
  body: ReplyBody,
  known: ReadonlySet<string>,
  people: readonly Person[] = [],
  sender: string | null = null,
): readonly Offer[] {
  const reading = new OfferReader(people, sender);
  let table: (readonly string[])[] = [];
  const endTable = () => {
    for (const { line, said } of saidByTable(table)) for (const one of said) reading.take(one, line);
    table = [];
  };
  for (const line of ownWords(body, known)) {
    const cells = cellsOf(line);
    if (cells) table.push(cells);
    else {
      endTable();
      reading.take(line, line);
    }
  }
  endTable();
  return reading.offers(known);
}

interface Said {
  readonly foundIn: string;
  isClear: boolean;
  replaces: string | null;
  isReplacing: boolean;
  isMore: boolean;
}
interface Seen {
  readonly email: string;
  name: string | null;
  isTakenBack: boolean;
  isOffered: boolean;
  readonly roles: Map<RoleId, Said>;
  readonly foundIn: string;
}
/** Roles named without an address, for the addresses in what follows. */
interface Topic {
  readonly roles: readonly RoleId[];
  readonly names: readonly string[];
  readonly isHeading: boolean;
  readonly isClear: boolean;
  readonly isReplacing: boolean;
  readonly line: string;
  /** Who was given them so far. */
  readonly given: Seen[];
  left: number;
  isUsed: boolean;
}
const TOPIC_LINES = 3;
const LONGEST_HEADING = 60;
const MOST_LISTED = 50;
const ROLE_FIELD = /^(?:role|rolle|function|funktion|position|rôle|rol|ruolo) ?[:=] ?/i;
const NAME_FIELD = /^(?:full )?(?:name|contact|person|kontakt|ansprechpartner(?:in)?|nom|nombre) ?[:=] ?/i;
const OF_THE_LAST =
  /^(?:and )?(?:she|he|they|this|that|it|both|sie|er|diese[rs]?|beide|elle|il|ella|él|ela|ele|lei|lui|zij|hij|ze) (?:is|are|will|would|can|should|ist|sind|wird|kann|soll|est|sera|es|será|é|è|sarà|wordt)(?![\p{L}])/iu;
const FILLER =
  /^(?:e-?mail|mail|address|contact|role|person|name|new|required|optional|mandatory|see below|below|siehe unten)?$/i;
const SAME =
  /(?<![\p{L}])(?:same|ditto|as above|see above|likewise|identical|dito|gleiche[rsn]?|derselbe|dieselbe|ebenso|ebenfalls|s\. ?o\.|wie oben|idem|même|igual|mism[oa]|mesm[oa]|stess[oa]|dezelfde|zelfde)(?![\p{L}])|同じ|同上|(?:^|[:=|]\s*)["”'’]{1,2}$/iu;
/** What refers from one role to another: `OSM - see OA`. */
const SEE =
  /(?<!\p{L})(?:see|cf|siehe|voir|véase|ver|veja|vedi|zie|like|as|wie|comme|come|zoals)\.?(?: (?:the|le|la|el|il|de|den|der|die|das|for|beim?|unter|o|a))*\s*$|^\s*=\s*$/iu;
const NOT_ROLE =
  /(?<![\p{L}])(?:not|nicht|pas|no|não|non|niet)(?: (?:as|for|the|our|als|für|der|die))*\s*$/iu;
const BARE = /^(?:[\s\p{P}\p{S}\d@]|e-?mail|mail|contacts?|name|tel|phone|mobile|and|und|et|y|or)*$/iu;

class OfferReader {
  readonly #people: readonly Person[];
  readonly #sender: string | null;
  readonly #seen = new Map<string, Seen>();
  readonly #gone = new Map<string, { person: Person; roles: readonly RoleId[]; line: string }>();
  readonly #named: { names: readonly string[]; roles: readonly RoleId[]; isReplacing: boolean }[] = [];
  readonly #alike: { roles: readonly RoleId[]; as: readonly RoleId[] }[] = [];
  #topic: Topic | null = null;
  #last: readonly Seen[] = [];
  #open: readonly Seen[] = [];
  /** Those who go and have no successor yet. */
  #leaving: readonly Party[] = [];
  #leavingRoles: readonly RoleId[] = [];
  #name: string | null = null;

  constructor(people: readonly Person[], sender: string | null) {
    this.#people = mergedOf(people);
    this.#sender = sender;
  }

  /** @param line what is shown of it */
  take(text: string, line: string): void {
    if (text === '') {
      if (this.#topic?.isUsed) this.#topic = null;
      this.#open = [];
      this.#name = null;
      return;
    }
    for (const clause of clausesOf(text)) this.#clause(clause, line);
  }

  #clause(clause: Clause, line: string): void {
    const listed = [...this.#seen.values()].slice(0, MOST_LISTED).map(({ email }) => email);
    const parties = partiesOf(clause, { people: this.#people, sender: this.#sender, listed });
    const hasRoles = clause.roles.length > 0 || (this.#topic !== null && cue.REFERS.test(clause.masked));
    const meant = parties.length > 0 ? parties : hasRoles ? this.#writer(clause) : [];
    if (meant.length > 0) this.#parties(clause, meant, line);
    else if (clause.roles.length > 0) this.#rolesAlone(clause, line);
    else this.#words(clause);
  }

  /** The writer, who is meant by a sentence about the roles of the one before. */
  #writer(clause: Clause): readonly Party[] {
    if (clause.roles.length > 0 || !this.#topic) return [];
    const role = { roles: this.#topic.roles, start: clause.masked.length, end: clause.masked.length };
    return partiesOf({ ...clause, roles: [role] }, { people: [], sender: this.#sender, listed: [] });
  }

  #parties(clause: Clause, parties: readonly Party[], line: string): void {
    const { masked } = clause;
    const marks = marksOf(clause, parties);
    const roles = clause.roles.filter(
      ({ start }) => !NOT_ROLE.test(masked.slice(Math.max(0, start - 20), start)),
    );
    const comers = marks.filter(({ is }) => is === 'new').map(({ party }) => party);
    const goers = marks.filter(({ is }) => is === 'old' || is === 'gone').map(({ party }) => party);
    const isReplacingRole = this.#isReplacing(clause, roles);
    const isMore = cue.ADDITIONAL.test(masked.replace(/@+/g, ' '));
    const pairs = pairsOf(masked, comers, roles);
    const topic = roles.length === 0 && comers.length > 0 ? this.#topicFor(clause, comers) : null;
    if (roles.length > 0) this.#topic = null;
    const before = this.#leaving;
    const beforeRoles = this.#leavingRoles;
    this.#goers(clause, marks, roles, line, comers.length > 0);
    const isOffered = this.#isOffered(clause, roles);
    const isInstead = cue.INSTEAD.test(masked);
    const found: Seen[] = [];
    const swapped = swapsOf(masked, marks);
    for (const { party, roles: paired, isClear } of pairs) {
      for (const email of party.emails) {
        const seen = this.#add(email, line);
        if (!seen) continue;
        seen.name ??= this.#nameOf(clause, party, topic, comers.length);
        found.push(seen);
        let said: readonly RoleId[] = paired;
        let clear = isClear || (party.by === 'writer' && paired.length > 0);
        let replacing = isReplacingRole && !isMore;
        let shown = line;
        if (said.length === 0 && topic) {
          said = this.#namedRoles(seen) ?? topic.roles;
          if (topic.given.length === 0) this.#topics.push(topic);
          if (!topic.given.includes(seen)) topic.given.push(seen);
          clear = topic.isClear;
          replacing = (topic.isReplacing || (isReplacingRole && roles.length === 0)) && !isMore;
          shown = `${topic.line} / ${line}`;
        }
        const named = said.length === 0 ? this.#namedRoles(seen) : null;
        if (named) {
          said = named;
          clear = true;
          replacing = this.#named.some((one) => one.isReplacing && one.roles === named);
        }
        const goer =
          swapped.get(party) ??
          (before.length > 0 && said.length === 0 && isInstead && comers.length === 1
            ? before.at(-1)
            : undefined);
        const old = goer ? this.#person(goer) : undefined;
        if (goer && said.length === 0) said = old?.roles ?? [];
        if (said.length === 0 && before.length > 0 && beforeRoles.length > 0 && isInstead) {
          said = beforeRoles;
          replacing = true;
          clear = true;
        }
        if (goer && said.length === 0) {
          seen.isOffered = true;
          getOrAdd(this.#swaps, addressKey(email), () => goer.emails[0] ?? '');
        }
        for (const role of said) {
          const isHis = old?.roles.includes(role) ?? true;
          const replaces = goer && isHis ? (goer.emails[0] ?? null) : null;
          const isSwap = (goer !== undefined && isHis) || replacing;
          addRole(seen, role, {
            foundIn: snippet(shown, email),
            isClear: clear || goer !== undefined,
            replaces,
            isReplacing: isSwap,
            isMore,
          });
        }
        if (said.length === 0 && isOffered) seen.isOffered = true;
      }
    }
    if (found.length > 0) {
      this.#last = found;
      this.#leaving = [];
      this.#leavingRoles = [];
    } else if (marks.some(({ is }) => is === 'mentioned')) {
      this.#last = marks.flatMap(({ party }) =>
        party.emails.flatMap((email) => this.#add(email, line) ?? []),
      );
    }
    this.#open = found.filter(({ roles: said }) => said.size === 0);
    this.#name = null;
    if (topic) topic.isUsed = true;
    const left = topic === null && roles.length === 0 && goers.length === 0;
    if (left && this.#topic && !this.#topic.isHeading) this.#topic = null;
    this.#sameAs(clause);
  }

  readonly #topics: Topic[] = [];
  readonly #swaps = new Map<string, string>();

  /** Those who go: taken back where they were offered, and taken out where they are contacts. */
  #goers(
    clause: Clause,
    marks: readonly Mark[],
    roles: readonly SaidRoles[],
    line: string,
    hasComers: boolean,
  ): void {
    const goers = marks.filter(({ is }) => is === 'old' || is === 'gone');
    const said = [...new Set(roles.flatMap((group) => group.roles))];
    for (const { party, is } of goers) {
      for (const email of party.emails) {
        const seen = this.#add(email, line);
        if (seen) seen.isTakenBack = true;
        const person = this.#person(party);
        if (is === 'gone' && person && !this.#gone.has(addressKey(email))) {
          const his = person.roles.filter((role) => said.includes(role));
          this.#gone.set(addressKey(email), { person, roles: his.length > 0 ? his : person.roles, line });
        }
      }
    }
    if (goers.length > 0 && !hasComers) {
      this.#leaving = goers.map(({ party }) => party);
      this.#leavingRoles = this.#leaving.some((party) => this.#person(party)) ? [] : said;
    }
    if (goers.length === 0 && !hasComers && clause.addresses.length > 0) this.#leaving = [];
  }

  #isReplacing({ masked }: Clause, roles: readonly SaidRoles[]): boolean {
    if (
      /(?<!\p{L})(?:add|adding|hinzufügen|ajouter|añadir|adicionar|aggiungere|toevoegen)(?!\p{L})/iu.test(
        masked,
      )
    )
      return false;
    const plain = masked.replace(/@+/g, ' ');
    const isNew = roles.some(
      ({ start }) =>
        /(?<!\p{L})(?:new|neue[rn]?|nouve(?:au|l|lle)|nuev[oa]|nov[oa]|nuov[oa]|nieuwe)\s+$|新しい$|新$/iu.test(
          masked.slice(0, start),
        ) && !/(?<!\p{L})(?:an?|eine[nr]?|un[ea]?|uma?|een)\s+\S+\s+$/iu.test(masked.slice(0, start)),
    );
    return isNew || cue.CHANGES.test(plain);
  }

  #topicFor(clause: Clause, comers: readonly Party[]): Topic | null {
    const topic = this.#topic;
    if (!topic) return null;
    const bare = isBare(clause);
    if (topic.isHeading)
      return bare || !/[.!?]$/.test(clause.masked) || cue.REFERS.test(clause.masked) ? topic : null;
    if (comers.some(({ by }) => by === 'writer')) return topic;
    return bare ? (topic.names.length > 0 ? topic : null) : cue.REFERS.test(clause.masked) ? topic : null;
  }

  /** The roles of a name that was said without an address, and is in this one. */
  #namedRoles({ email, name }: Seen): readonly RoleId[] | null {
    const local = addressKey(email).split('@')[0] ?? '';
    const fits = this.#named.filter(({ names }) =>
      names.some((one) => {
        if (name === one) return true;
        const parts = one.toLowerCase().split(' ');
        return local.split(/[._-]/).includes(parts.at(-1) ?? '') || local === parts[0];
      }),
    );
    return fits.length === 1 ? (fits[0]?.roles ?? null) : null;
  }

  #isOffered(clause: Clause, roles: readonly SaidRoles[]): boolean {
    const plain = clause.masked.replace(/@+/g, ' ');
    if (cue.FOR_OTHERS.test(plain)) return false;
    return isBare(clause) || roles.length > 0 || cue.OFFERS.test(plain) || cue.CONTACTING.test(plain);
  }

  #rolesAlone(clause: Clause, line: string): void {
    const { masked, roles } = clause;
    const said = [...new Set(roles.flatMap((group) => group.roles))];
    if (this.#sameAs(clause)) return;
    if (cue.SAME_AS_BEFORE.test(masked)) {
      this.#topic = null;
      return;
    }
    if ((SAME.test(masked) || OF_THE_LAST.test(masked)) && !masked.endsWith('?')) {
      for (const seen of this.#last)
        for (const role of said)
          addRole(seen, role, {
            ...plainSaid(snippet(`${seen.foundIn} / ${line}`, seen.email)),
            isClear: true,
          });
      return;
    }
    const isHeading = masked.endsWith(':') || startsLabel(masked, roles.at(-1) as SaidRoles);
    if (this.#open.length > 0 && !isHeading && masked.length <= LONGEST_HEADING) {
      for (const seen of this.#open)
        for (const role of said)
          addRole(seen, role, {
            ...plainSaid(snippet(`${seen.foundIn} / ${line}`, seen.email)),
            isClear: ROLE_FIELD.test(masked),
          });
      this.#open = [];
      return;
    }
    this.#topic = this.#topicOf(clause, said, line);
  }

  /** `OSM: same as the Notices Contact`. */
  #sameAs({ masked, roles }: Clause): boolean {
    for (let at = 1; at < roles.length; at += 1) {
      const one = roles[at - 1] as SaidRoles;
      const other = roles[at] as SaidRoles;
      const between = masked.slice(one.end, other.start);
      if (between.length < 60 && !between.includes('@') && (SAME.test(between) || SEE.test(between))) {
        this.#alike.push({ roles: one.roles, as: other.roles });
        return true;
      }
    }
    return false;
  }

  #topicOf(clause: Clause, roles: readonly RoleId[], line: string): Topic | null {
    const { masked, roles: groups } = clause;
    const last = groups.at(-1) as SaidRoles;
    const isReplacing = this.#isReplacing(clause, groups);
    const isClear = startsLabel(masked, last) || masked.endsWith(':');
    const rest = masked
      .slice(last.end)
      .replace(/\([^()]*\)/g, '')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '');
    const isShort = masked.length <= LONGEST_HEADING && !/[.?!]$/.test(masked);
    const isHeading = (isClear || isShort) && (FILLER.test(rest) || isName(rest));
    const names = namesIn(masked, groups);
    const base = { isHeading, isClear, isReplacing, line, given: [], left: TOPIC_LINES, isUsed: false };
    if (isHeading) return { ...base, roles, names: isName(rest) ? [rest] : [] };
    // `OSM: N/A` or `OSM: I will ask` is an answer, not a heading.
    if (isClear) return null;
    if (cue.UNDECIDED.test(masked) || cue.BYSTANDER_BEFORE.test(masked)) return null;
    const pairs = pairsOf(
      masked,
      names.map((name) => partyOf(masked, name)),
      groups,
    );
    for (const { party, roles: his } of pairs)
      if (his.length > 0)
        this.#named.push({ names: [masked.slice(party.start, party.end)], roles: his, isReplacing });
    return { ...base, isClear: true, roles, names };
  }

  #words(clause: Clause): void {
    const { masked } = clause;
    const name = masked.replace(NAME_FIELD, '');
    if (isName(name)) this.#name = name;
    if (SAME.test(masked) === false && cue.GONE.test(masked) && this.#leaving.length > 0) {
      // `oliver@… has left. Please delete.`
      for (const party of this.#leaving) {
        const person = this.#person(party);
        if (person)
          getOrAdd(this.#gone, addressKey(person.email), () => ({
            person,
            roles: person.roles,
            line: masked,
          }));
      }
    }
    const topic = this.#topic;
    if (!topic) return;
    topic.left -= 1;
    if (topic.left < 0 || topic.isUsed) this.#topic = null;
    else if (isName(name)) this.#topic = { ...topic, names: [...topic.names, name] };
  }

  #person(party: Party): Person | undefined {
    const keys = party.emails.map(addressKey);
    return this.#people.find(({ email }) => keys.includes(addressKey(email)));
  }

  #nameOf(clause: Clause, party: Party, topic: Topic | null, count: number): string | null {
    const address = clause.addresses.find(({ start }) => start === party.start);
    if (!address) return null;
    const from = Math.max(
      clause.addresses.findLast(({ end }) => end <= address.start)?.end ?? 0,
      clause.roles.findLast(({ end }) => end <= address.start)?.end ?? 0,
    );
    const beside = nameBeside(clause.text.replaceAll(STRUCK, ' '), address, from);
    if (beside !== null && rolesIn(beside).length === 0) return beside;
    return count === 1 ? ((topic?.isUsed === false ? topic.names.at(-1) : null) ?? this.#name) : null;
  }

  #add(email: string, line: string): Seen | null {
    const key = addressKey(email);
    if (this.#seen.size >= MOST_SEEN && !this.#seen.has(key)) return null;
    const foundIn = snippet(line, email);
    return getOrAdd(this.#seen, key, () => ({
      email,
      name: null,
      isTakenBack: false,
      isOffered: false,
      roles: new Map(),
      foundIn,
    }));
  }

  /** Roles in a line, and as many addresses in the lines below it: each is for one. */
  #respective(): void {
    for (const { given, roles, line } of this.#topics) {
      if (given.length !== roles.length || given.length < 2) continue;
      const isSaid = cue.RESPECTIVELY.test(line);
      if (!isSaid && (given.length < 3 || cue.EACH.test(line))) continue;
      given.forEach((seen, at) => {
        for (const role of roles) if (role !== roles[at]) seen.roles.delete(role);
      });
    }
  }

  offers(known: ReadonlySet<string>): readonly Offer[] {
    this.#respective();
    for (const { roles, as } of this.#alike)
      for (const seen of this.#seen.values())
        for (const role of as) {
          const said = seen.roles.get(role);
          if (said && !seen.isTakenBack)
            for (const other of roles)
              addRole(seen, other, { ...plainSaid(said.foundIn), isClear: said.isClear });
        }
    const offers: Offer[] = [];
    const replaced = new Set<string>();
    const has = (key: string, role: RoleId) =>
      this.#people.some((one) => addressKey(one.email) === key && one.roles.includes(role));
    const isContact = (key: string) => this.#people.some((one) => addressKey(one.email) === key);
    for (const [key, { email, name, isTakenBack, roles, foundIn, isOffered }] of this.#seen) {
      if (isTakenBack) continue;
      for (const [role, said] of roles) {
        if ((!said.isClear && known.has(key)) || has(key, role)) continue;
        const goer = [...this.#gone.values()].find((gone) => gone.roles.includes(role));
        const present = this.#people.filter(
          (one) => one.roles.includes(role) && addressKey(one.email) !== key,
        );
        const isReplacing = said.isReplacing || (goer !== undefined && !said.isMore);
        const single = present.length === 1 ? (present[0]?.email ?? null) : null;
        const stated =
          said.replaces !== null && this.#people.length > 0 && !isContact(addressKey(said.replaces))
            ? (single ?? said.replaces)
            : said.replaces;
        const replaces = isReplacing ? (stated ?? goer?.person.email ?? single) : null;
        const isFree = replaces === null || !replaced.has(`${role} ${addressKey(replaces)}`);
        if (replaces !== null) replaced.add(`${role} ${addressKey(replaces)}`);
        const kind = isReplacing && isFree ? 'replace' : 'add';
        offers.push({
          kind,
          email,
          replaces: kind === 'replace' ? replaces : null,
          name,
          role,
          foundIn: said.foundIn,
        });
      }
      if (roles.size === 0 && isOffered && !known.has(key) && !isMachine(email) && !isContact(key)) {
        const replaces = this.#swaps.get(key) ?? null;
        offers.push({
          kind: replaces === null ? 'add' : 'replace',
          email,
          replaces,
          name,
          role: null,
          foundIn,
        });
      }
    }
    for (const [key, { person, roles, line }] of this.#gone)
      for (const role of roles)
        if (!replaced.has(`${role} ${key}`))
          offers.push({
            kind: 'remove',
            email: person.email,
            replaces: null,
            name: person.name,
            role,
            foundIn: snippet(line, person.email),
          });
    return offers.slice(0, MOST_OFFERS);
  }
}

/** Each person once, with all roles. */
function mergedOf(people: readonly Person[]): readonly Person[] {
  const byKey = new Map<string, Person>();
  for (const one of people) {
    const key = addressKey(one.email);
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, roles: [...new Set([...before.roles, ...one.roles])] } : one);
  }
  return [...byKey.values()];
}

function plainSaid(foundIn: string): Said {
  return { foundIn, isClear: false, replaces: null, isReplacing: false, isMore: false };
}

function addRole(seen: Seen, role: RoleId, given: Said): void {
  const said = getOrAdd(seen.roles, role, () => ({ ...given }));
  said.isClear ||= given.isClear;
  said.isReplacing ||= given.isReplacing;
  said.replaces ??= given.replaces;
}

/** Whether a line is an address with little more than a name. */
function isBare({ masked, text, addresses }: Clause): boolean {
  const name = addresses.reduce(
    (rest, address) => rest.replace(nameBeside(text, address, 0) ?? '', ''),
    masked,
  );
  return BARE.test(name);
}

function namesIn(masked: string, roles: readonly SaidRoles[]): readonly string[] {
  let plain = masked;
  for (const { start, end } of roles)
    plain = `${plain.slice(0, start)}${'|'.repeat(end - start)}${plain.slice(end)}`;
  return [
    ...plain.matchAll(
      /(?<!\p{L})\p{Lu}[\p{L}'’-]+(?: (?:van|von|de|der|den|del|da|di)){0,2}(?: \p{Lu}[\p{L}'’-]+){1,2}/gu,
    ),
  ]
    .map(([name]) => name)
    .slice(0, 6);
}

function partyOf(masked: string, name: string): Party {
  const start = masked.indexOf(name);
  return { emails: [name], by: 'name', isStruck: false, start, end: start + name.length };
}

/** A line shortened around an address to at most `MOST_SNIPPET` characters. */
function snippet(marked: string, email: string): string {
  const line = withoutMarks(marked);
  if (line.length <= MOST_SNIPPET) return line;
  const at = Math.max(0, line.indexOf(email));
  const from = Math.max(
    0,
    Math.min(at - (MOST_SNIPPET - 2 - email.length) / 2, line.length - MOST_SNIPPET + 1),
  );
  const part = line.slice(Math.floor(from), Math.floor(from) + MOST_SNIPPET - 2).trim();
  return `${from > 0 ? '…' : ''}${part}…`.slice(0, MOST_SNIPPET).replace(/[\uD800-\uDBFF]$/, '');
}

/** Whether an address belongs to a mailbox that nobody reads. */
function isMachine(email: string): boolean {
  return /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)\b/i.test(email);
}
