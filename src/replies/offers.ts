import { addressKey } from '../domain/address.ts';
import { getOrAdd } from '../domain/collections.ts';
import type { RoleId } from '../domain/ids.ts';
import type { ProposalKind } from '../domain/proposed-contact.ts';
import type { ReplyBody } from './body-text.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { FoundAddress } from './found-addresses.ts';
import { CELL } from './html-parts.ts';
import { type Label, labelsOf, startsLabel } from './labels.ts';
import { isName, nameBeside, nameInRow } from './names.ts';
import { isTakenBack } from './negation.ts';
import { ownWords } from './own-words.ts';
import { rolesIn, type SaidRoles } from './said-roles.ts';

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
 */
export function offersIn(body: ReplyBody, known: ReadonlySet<string>): readonly Offer[] {
  const reading = new OfferReader();
  for (const line of ownWords(body)) reading.take(line);
  return reading.offers(known);
}

interface Seen {
  readonly email: string;
  name: string | null;
  isTakenBack: boolean;
  readonly roles: Map<RoleId, { readonly foundIn: string; isClear: boolean }>;
  readonly foundIn: string;
}

/** Roles named in a line of their own, for the addresses in the lines below. */
interface Pending {
  readonly label: Label;
  readonly line: string;
  name: string | null;
  /** Lines that may still come before an address. */
  left: number;
  isUsed: boolean;
}

const PENDING_LINES = 3;
const LONGEST_HEADING = 60;
/** Names of the fields of a contact written one a line. */
const NAME_FIELD = /^(?:full )?(?:name|contact|person|kontakt|ansprechpartner(?:in)?|nom|nombre) ?[:=] ?/i;
const ROLE_FIELD = /^(?:role|rolle|function|funktion|position|rôle|rol|ruolo) ?[:=]/i;
/** A sentence about the previous address: `She is our OA`. */
const OF_THE_LAST =
  /^(?:she|he|they|this|that|it|both|sie|er|diese[rs]?|beide) (?:is|are|will|would|can|should|ist|sind|wird|kann|soll)\b/i;
/** Words that may follow a role's name when the address is below. */
const FILLER =
  /^(?:e-?mail|mail|address|contact|role|person|name|new|required|optional|mandatory|see below|below|siehe unten)?$/i;
const SAME =
  /\b(?:same|ditto|as above|see above|likewise|identical|dito|gleiche[rsn]?|derselbe|dieselbe|ebenso|ebenfalls|s\. ?o\.|wie oben|idem|même|igual|mismo|misma)\b|(?:^|[:=|]\s*)["”'’]{1,2}$/i;

class OfferReader {
  readonly #seen = new Map<string, Seen>();
  #pending: Pending | null = null;
  /** Roles by column of the current table. */
  #columns: readonly (Label | null)[] | null = null;
  #last: readonly Seen[] = [];
  /** Since the last blank line: addresses without a role yet, and a name. */
  #open: readonly Seen[] = [];
  #name: string | null = null;

  take(line: string): void {
    if (line === '') {
      if (this.#pending?.isUsed) this.#pending = null;
      this.#open = [];
      this.#name = null;
      return;
    }
    for (const clause of clausesOf(line)) {
      if (clause.addresses.length > 0) this.#addresses(clause, line);
      else if (clause.roles.length > 0) this.#rolesAlone(clause, line);
      else this.#words(clause);
    }
  }

  offers(known: ReadonlySet<string>): readonly Offer[] {
    const offers: Offer[] = [];
    for (const [key, { email, name, isTakenBack, roles, foundIn }] of this.#seen) {
      if (isTakenBack) continue;
      const clear = [...roles].filter(([, { isClear }]) => isClear || !known.has(key));
      for (const [role, said] of clear)
        offers.push({ kind: 'add', email, replaces: null, name, role, foundIn: said.foundIn });
      if (roles.size === 0 && !known.has(key) && !isMachine(email))
        offers.push({ kind: 'add', email, replaces: null, name, role: null, foundIn });
    }
    return offers.slice(0, MOST_OFFERS);
  }

  #addresses(clause: Clause, line: string): void {
    const { addresses, roles } = clause;
    const taken = takenBack(clause);
    const labels = labelsOf(
      clause,
      addresses.filter((_, at) => !taken[at]),
    );
    const pending = roles.length === 0 ? this.#pending : null;
    if (pending === null) this.#pending = null;
    const columns = roles.length === 0 ? this.#columns : null;
    const found: Seen[] = [];
    addresses.forEach((address, at) => {
      const label = labels.get(address) ?? columnLabel(columns, clause, address) ?? pending?.label ?? null;
      const name =
        nameOf(clause, address, at) ?? (addresses.length === 1 ? (pending?.name ?? this.#name) : null);
      const shown = pending && label === pending.label ? `${pending.line} / ${line}` : line;
      const seen = this.#add(address.email, snippet(shown, address.email));
      if (!seen) return;
      seen.name ??= name;
      if (taken[at]) seen.isTakenBack = true;
      else {
        found.push(seen);
        addRoles(seen, label, snippet(shown, address.email));
      }
    });
    if (found.length > 0) this.#last = found;
    this.#open = found.filter(({ roles }) => roles.size === 0);
    this.#name = null;
    if (pending) {
      pending.isUsed = true;
      pending.name = null;
    }
  }

  #rolesAlone(clause: Clause, line: string): void {
    const { masked, roles } = clause;
    const said = [...new Set(roles.flatMap((group) => group.roles))];
    if (SAME.test(masked) || OF_THE_LAST.test(masked)) {
      for (const seen of this.#last)
        addRoles(seen, { roles: said, isClear: true }, snippet(`${seen.foundIn} / ${line}`, seen.email));
      return;
    }
    const isHeading = masked.endsWith(':') || startsLabel(masked, roles.at(-1) as SaidRoles);
    if (this.#open.length > 0 && !isHeading) {
      const label = { roles: said, isClear: ROLE_FIELD.test(masked) };
      for (const seen of this.#open) addRoles(seen, label, snippet(`${seen.foundIn} / ${line}`, seen.email));
      this.#open = [];
      return;
    }
    this.#columns = columnsOf(clause);
    this.#pending = this.#columns ? null : pendingOf(clause, said, line);
  }

  #words({ masked }: Clause): void {
    if (masked.includes(CELL) === false) this.#columns = null;
    const name = masked.replace(NAME_FIELD, '');
    if (isName(name)) this.#name = name;
    const pending = this.#pending;
    if (!pending) return;
    pending.left -= 1;
    if (pending.left < 0 || pending.isUsed) this.#pending = null;
    else if (isName(name)) pending.name ??= name;
  }

  #add(email: string, foundIn: string): Seen | null {
    const key = addressKey(email);
    if (this.#seen.size >= MOST_SEEN && !this.#seen.has(key)) return null;
    return getOrAdd(this.#seen, key, () => ({
      email,
      name: null,
      isTakenBack: false,
      roles: new Map(),
      foundIn,
    }));
  }
}

function addRoles(seen: Seen, label: Label | null, foundIn: string): void {
  for (const role of label?.roles ?? []) {
    const said = getOrAdd(seen.roles, role, () => ({ foundIn, isClear: false }));
    said.isClear ||= label?.isClear ?? false;
  }
}

/** The roles of a heading above addresses, which is short or has a colon after the role; null for other lines. */
function pendingOf(clause: Clause, roles: readonly RoleId[], line: string): Pending | null {
  const { masked, roles: groups } = clause;
  const last = groups.at(-1) as SaidRoles;
  const isClear = startsLabel(masked, last) || masked.endsWith(':');
  const isHeading = masked.length <= LONGEST_HEADING && !/[.?!]$/.test(masked);
  if (!isClear && !isHeading) return null;
  const rest = masked
    .slice(last.end)
    .replace(/\([^()]*\)/g, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '');
  // `OSM: N/A` or `OSM: I will ask` is an answer, not a heading.
  if (!FILLER.test(rest) && !isName(rest)) return null;
  return {
    label: { roles, isClear },
    line,
    name: isName(rest) ? rest : null,
    left: PENDING_LINES,
    isUsed: false,
  };
}

/** The roles by column of a table's header row; null when the line is none. */
function columnsOf({ masked }: Clause): readonly (Label | null)[] | null {
  const cells = masked.split(CELL);
  if (cells.length < 2) return null;
  const labels = cells.map((cell) => {
    const roles = rolesIn(cell).flatMap((group) => group.roles);
    return roles.length === 0 ? null : { roles, isClear: true };
  });
  return labels.filter((label) => label !== null).length > 1 ? labels : null;
}

function columnLabel(
  columns: readonly (Label | null)[] | null,
  { masked }: Clause,
  { start }: FoundAddress,
): Label | null {
  if (!columns || masked.split(CELL).length !== columns.length) return null;
  return columns[masked.slice(0, start).split(CELL).length - 1] ?? null;
}

/** Whether each address is withdrawn. Addresses joined by `and` are withdrawn together. */
function takenBack({ masked, addresses }: Clause): readonly boolean[] {
  const isAlone = addresses.map(({ start, end }, at) =>
    isTakenBack({
      before: masked.slice(addresses[at - 1]?.end ?? 0, start),
      behind: masked.slice(end, addresses[at + 1]?.start ?? masked.length),
    }),
  );
  const isJoined = addresses.map(({ start }, at) => {
    const before = addresses[at - 1];
    return (
      before !== undefined &&
      /^[\s<>,/&]*(?:(?:and|or|nor|und|oder|noch|et|ou|y|o)\b)?[\s<>]*$/i.test(
        masked.slice(before.end, start),
      )
    );
  });
  const all = [...isAlone];
  for (let at = 1; at < all.length; at += 1) if (isJoined[at] && all[at - 1]) all[at] = true;
  for (let at = all.length - 1; at > 0; at -= 1) if (isJoined[at] && isAlone[at]) all[at - 1] = true;
  return all;
}

function nameOf(
  { text, masked, addresses, roles }: Clause,
  address: FoundAddress,
  at: number,
): string | null {
  const from = Math.max(
    addresses[at - 1]?.end ?? 0,
    roles.findLast(({ end }) => end <= address.start)?.end ?? 0,
  );
  const beside = nameBeside(text, address, from);
  if (beside !== null && rolesIn(beside).length === 0) return beside;
  if (addresses.length > 1 || !masked.includes(CELL)) return null;
  return nameInRow(masked, (cell) => rolesIn(cell).length > 0);
}

/** A line shortened around an address to at most `MOST_SNIPPET` characters. */
function snippet(line: string, email: string): string {
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
