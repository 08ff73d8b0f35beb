import { hash } from 'node:crypto';
import { TENANT } from '../support/teams/activities.ts';
import type { Member } from '../support/teams/connector.ts';
import type { Position, Who } from './access-table.ts';

/** Somebody in Teams. */
export interface Somebody {
  /** Their id in the channel. */
  readonly id: string;
  readonly name: string;
  /** The address that Teams states for them. */
  readonly address: string;
  readonly member: Member;
}

/** The object id of who is admin in every bot of these tests. */
export const ADMIN = 'aaaaaaaa-0000-4000-8000-000000000001';

/** The object id of somebody, made of their name. */
function objectIdOf(name: string): string {
  const digits = hash('sha256', name);
  return digits.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

/** The people around one deal, of whom nobody is around another one. */
export interface Cast {
  readonly AE: Somebody;
  readonly CE: Somebody;
  readonly PDM: Somebody;
  readonly desk: Somebody;
  /** AE of another deal with the same customer and contacts, who is in every group and channel. */
  readonly other: Somebody;
  readonly actor: Somebody;
  /** Those whom the bot meets. */
  readonly met: readonly Somebody[];
}

/** The people around the deal of a cell. `tag` is in all their names. */
export function castOf(tag: string, who: Who, position: Position | null): Cast {
  const AE = member(`ae-${tag}`, `ae-${tag}@team.example`);
  const CE = member(`ce-${tag}`, `ce-${tag}@team.example`);
  const guest = guestOf(`guest-${tag}`, `guest-${tag}@home.example`);
  const desk = guestOf(`desk-${tag}`, `desk-${tag}@partner.example`);
  const other = member(`other-${tag}`, `other-${tag}@team.example`);
  // Nobody signs in under the domain of guests, so that nothing but how they were invited tells who a guest is.
  const ownDomain = who === 'guest by claim' ? 'home.example' : 'team.example';
  const PDM = who === 'guest' ? guest : member(`pdm-${tag}`, `pdm-${tag}@${ownDomain}`);
  const team = { AE, CE, PDM };
  const actors: Readonly<Record<Who, () => Somebody>> = {
    team: () => team[position ?? 'AE'],
    'partner desk': () => desk,
    named: () => CE,
    admin: () => {
      const root = member(`root-${tag}`, `root-${tag}@team.example`);
      return { ...root, member: { ...root.member, aadObjectId: ADMIN } };
    },
    guest: () => guest,
    'guest by claim': () => guestOf(`claim-${tag}`, PDM.address, `claim-${tag}@elsewhere.example`),
    'another team': () => other,
    'another tenant': () => {
      const far = member(`far-${tag}`, AE.address);
      return { ...far, member: { ...far.member, tenantId: 'another-tenant' } };
    },
  };
  const actor = actors[who]();
  const met = who === 'guest by claim' ? [AE, CE, desk, other, actor] : [AE, CE, PDM, desk, other, actor];
  return { ...team, desk, other, actor, met };
}

/** A member of the organisation, who signs in with their address. */
function member(name: string, address: string): Somebody {
  const stated = {
    name,
    email: address,
    userPrincipalName: address,
    aadObjectId: objectIdOf(name),
    tenantId: TENANT,
  };
  return { id: `29:${name}`, name, address, member: stated };
}

/** A guest; the address as which they were invited is theirs, unless another one is given. */
function guestOf(name: string, address: string, invited = address): Somebody {
  const userPrincipalName = `${invited.replace('@', '_')}#EXT#@org.example`;
  const stated = {
    name,
    email: address,
    userPrincipalName,
    aadObjectId: objectIdOf(name),
    userRole: 'guest',
  };
  return { id: `29:${name}`, name, address, member: { ...stated, tenantId: TENANT } };
}
