import type { RoleId } from '../domain/ids.ts';
import type { Clause } from './clauses.ts';
import type { FoundAddress } from './found-addresses.ts';
import { CELL } from './html-parts.ts';
import type { SaidRoles } from './said-roles.ts';

/** The roles an address is offered for. */
export interface Label {
  readonly roles: readonly RoleId[];
  /** Whether the roles are stated explicitly, and not merely near the address. */
  readonly isClear: boolean;
}

/** The number of characters between a role and its address, at most. */
const NEAR = 120;

const COLON = /^\s*(?:\([^()]{0,40}\))?\s*(?:(?:contact|role|address|e-?mail|mail)s?\b)?\s*(?:[:=→]|[-=]>)/i;
const CLEARLY =
  /[:=→]|[-=]>|\b(?:is|are|be|use|take|name|nominate|appoint|assign|add|should|ist|sind|wird|werden|bitte|please|nehmen|est|sera|es|será|è|sarà)\b/i;
const SAID_OF =
  /^[\s>)\]"',]*(?:who |she |he |which |that )?(?:(?:is|are|will be|can be|remains?|stays?|bleibt|ist)(?: [a-z]+){1,2} (?:as|for|als|für)|is|are|will be|would be|can be|should be|shall be|to be|as|for|in the role of|(?:will )?(?:act|serve)s?(?: as)?|becomes?|takes? (?:on|over)|ist|sind|als|für|wird|est|sera|pour|como|para|come|per)\s+(?:(?:also|both|our|the|your|an?|new|role|of|unsere?[rnms]?|der|die|das|den|le|la|les|notre|el|nuestr[oa])\s+)*$/i;
const BRACKETED = /^[\s>"',]*[([]\s*(?:(?:our|the|new|as|for|role|unsere?[rnms]?|der|die|als)[:\s]\s*)*$/i;
const BESIDE = /^[\s>)\]"',]*[-–—|:=]\s*(?:(?:our|the|role:?|unsere?[rnms]?|der|die)\s+)*$/i;
/** Removed before matching: an address that is replaced does not end the statement about the other one. */
const IN_PLACE_OF =
  /\b(?:instead of|rather than|in place of|not|statt|anstatt|anstelle(?: von)?|nicht)\s+[<(]?@+[>)]?/gi;
const AS_WELL =
  /\b(?:same|also|too|as well|likewise|both|ebenso|ebenfalls|auch|gleiche[rsn]?|derselbe|dieselbe|même|aussi|igual|mismo)\b/i;

/** The roles that each of a clause's addresses is offered for; null for addresses without one. */
export function labelsOf(
  clause: Clause,
  addresses: readonly FoundAddress[],
): ReadonlyMap<FoundAddress, Label | null> {
  const { masked, roles } = clause;
  /** Roles used for an earlier address are not used for the next one. */
  const taken = new Set<SaidRoles>();
  const labelAt = (address: FoundAddress, at: number): Label | null => {
    const next = addresses[at + 1];
    const before = roles.findLast((role) => role.end <= address.start);
    const behind = roles.find(
      (role) => role.start >= address.end && (next === undefined || role.start < next.start),
    );
    const first = before && !taken.has(before) ? labelBefore(clause, before, address) : null;
    const link =
      behind && !startsLabel(masked, behind)
        ? masked.slice(address.end, behind.start).replace(IN_PLACE_OF, '')
        : null;
    if (!behind || link === null || link.length > NEAR) return first;
    if (AS_WELL.test(link)) {
      taken.add(behind);
      return { roles: [...new Set([...(first?.roles ?? []), ...behind.roles])], isClear: true };
    }
    const isSaidOf = SAID_OF.test(link) || BRACKETED.test(link);
    if (!isSaidOf && (first || !BESIDE.test(link))) return first;
    taken.add(behind);
    return { roles: behind.roles, isClear: isSaidOf };
  };
  return new Map(addresses.map((address, at) => [address, labelAt(address, at)]));
}

/** Whether a role begins a label, which concerns what follows: `OA:`. */
export function startsLabel(masked: string, { end }: SaidRoles): boolean {
  return COLON.test(masked.slice(end, end + NEAR));
}

function labelBefore({ masked }: Clause, role: SaidRoles, address: FoundAddress): Label | null {
  const between = masked.slice(role.end, address.start).replace(/@+/g, '');
  if (between.length > NEAR) return null;
  const isFirst = masked.slice(0, role.start).replace(/[\s*•·\-–|\d.)(]+/g, '') === '';
  const isClear = CLEARLY.test(between) || (isFirst && between.includes(CELL));
  return { roles: role.roles, isClear };
}
