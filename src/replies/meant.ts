import type { Clause } from './clauses.ts';
import * as cue from './cues.ts';
import { isTakenBack } from './negation.ts';
import type { Party } from './parties.ts';
import type { SaidRoles } from './role-mention.ts';

/** How an address of a sentence is meant. */
export interface Mark {
  readonly party: Party;
  readonly is: 'new' | 'old' | 'gone' | 'mentioned';
}

const ARROW = /^ > |[-=]>|→|➔|⇒|=>/;

/** How each of a sentence's parties is meant. Addresses joined by `and` are withdrawn together. */
export function marksOf({ masked, roles }: Clause, parties: readonly Party[]): readonly Mark[] {
  const isAsked = /[?？]\s*$|ですか。?$|でしょうか。?$/.test(masked) && !cue.REQUESTS.test(masked);
  const around = parties.map(({ start, end }, at) => ({
    before: masked.slice(parties[at - 1]?.end ?? 0, start),
    behind: masked.slice(end, parties[at + 1]?.start ?? masked.length),
  }));
  const isOld = parties.map((party, at) => {
    const near = around[at] ?? { before: '', behind: '' };
    if (party.by === 'writer' || party.by === 'place') return false;
    const isFollowed =
      ARROW.test(near.behind.slice(0, 60)) &&
      parties[at + 1] !== undefined &&
      !roles.some(({ start, end }) => start >= party.end && end <= (parties[at + 1]?.start ?? 0));
    const isRenamed =
      party.by === 'name' && cue.HAS_NEW_ADDRESS.test(masked) && parties[at + 1]?.by === 'address';
    return party.isStruck || isFollowed || isRenamed || isTakenBack(near);
  });
  const all = [...isOld];
  const isJoined = (at: number) =>
    /^[\s<>,/&]*(?:(?:and|or|nor|und|oder|noch|et|ou|y|o)(?!\p{L}))?[\s<>]*$/iu.test(
      around[at]?.before ?? '',
    ) && !parties.some(({ isStruck }) => isStruck);
  for (let at = 1; at < all.length; at += 1)
    if (
      isJoined(at) &&
      all[at - 1] &&
      parties[at]?.by === parties[at - 1]?.by &&
      isOldBefore(masked, parties, at)
    )
      all[at] = true;
  for (let at = all.length - 1; at > 0; at -= 1)
    if (isJoined(at) && isOld[at] && parties[at]?.by !== 'name') all[at - 1] = true;
  return parties.map((party, at): Mark => {
    const { before, behind } = around[at] ?? { before: '', behind: '' };
    if (all[at]) {
      const isGone =
        party.isStruck ||
        (isAsked === false && cue.GONE.test(`${before.slice(-70)} @ ${behind.slice(0, 90)}`));
      return { party, is: isAsked ? 'mentioned' : isGone ? 'gone' : 'old' };
    }
    if (isAsked) return { party, is: 'mentioned' };
    const head = masked.slice(0, party.start);
    const near = before.split(/[,;:。、]/).at(-1) ?? '';
    const isUnsure =
      (cue.TENTATIVE.test(head) && !cue.NOT_TENTATIVE.test(masked)) || cue.UNDECIDED.test(masked);
    const isBystander =
      (cue.BYSTANDER_BEFORE.test(near.slice(-45)) &&
        !/(?<!\p{L})(?:is|are|ist|est|es|é|è)\s+\S*\s*$/iu.test(near.replace(cue.BYSTANDER_BEFORE, ''))) ||
      /(?<!\p{L})(?:cc|bcc|backup|deputy|assistant|vertretung|stellvertret\w{0,6}|suppléante?|suplente|vice|sostituto|plaatsvervanger)\s*:?\s*$/iu.test(
        before,
      ) ||
      cue.BYSTANDER_BEHIND.test(behind.slice(0, 60).split(/[.;]|, /)[0] ?? '');
    const isNamed = isSaidOfNext(masked, party, roles, parties[at + 1]);
    return { party, is: isUnsure || (isBystander && !isNamed) ? 'mentioned' : 'new' };
  });
}

/** Whether a role is said of a party right behind it: `my colleague jane@… is the OA`. */
function isSaidOfNext(
  masked: string,
  { end }: Party,
  roles: readonly SaidRoles[],
  next: Party | undefined,
): boolean {
  const role = roles.find(({ start }) => start >= end && start - end <= 40);
  if (!role || (next && next.start < role.start)) return false;
  return /(?:^|[\s,)>])(?:is|will be|becomes|can be|should be|takes|ist|wird|est|sera|es|será|é|è|sarà|wordt)\s+(?:\p{L}+\s+){0,2}$/iu.test(
    masked.slice(end, role.start),
  );
}

/** Whether what withdraws one stands before it, and so holds for the next one, too. */
function isOldBefore(masked: string, parties: readonly Party[], at: number): boolean {
  return isTakenBack({ before: masked.slice(0, parties[at - 1]?.start ?? 0), behind: '' });
}

/** Who comes for whom in one sentence. */
export function swapsOf(masked: string, marks: readonly Mark[]): ReadonlyMap<Party, Party> {
  const swaps = new Map<Party, Party>();
  const goers = marks.filter(({ is }) => is === 'old' || is === 'gone').map(({ party }) => party);
  const comers = marks.filter(({ is }) => is === 'new').map(({ party }) => party);
  if (goers.length === 1 && comers.length >= 1) {
    const [goer] = goers as [Party];
    for (const comer of comers.length === 1
      ? comers
      : comers.filter(({ start }) => start > goer.end).slice(0, 1))
      swaps.set(comer, goer);
    return swaps;
  }
  goers.forEach((goer, at) => {
    const until = goers[at + 1]?.start ?? masked.length;
    const comer = comers.find(({ start }) => start > goer.end && start < until);
    if (comer) swaps.set(comer, goer);
  });
  return swaps;
}
