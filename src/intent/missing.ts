import type { RoleId } from '../domain/ids.ts';

/** What deals are asked for that lack: somebody in a role, any contact, a check, or what a column of the book states. */
export type Missing = RoleId | 'contacts' | 'check' | MissingColumn;
/** Columns of the book that may be blank. */
export type MissingColumn =
  | 'close-date'
  | 'package'
  | 'partner'
  | 'pdm'
  | 'ae'
  | 'ce'
  | 'value'
  | 'country'
  | 'agreement'
  | 'pcn'
  | 'program'
  | 'transaction';

const NAMES: readonly (readonly [names: string, missing: Missing])[] = [
  ['ntc|notices contact|notice contact|notices contacts', 'notices-contact'],
  ['oa|online administrator|online administrators', 'online-administrator'],
  ['osm|online service manager|online services manager', 'online-service-manager'],
  ['contact|contacts|people|anybody named', 'contacts'],
  ['close date|closing date|date|due date', 'close-date'],
  ['package|package id|packages', 'package'],
  ['check|checks|validation', 'check'],
];

const LEADS =
  'no|without|without a|without an|without any|missing|missing a|missing an|missing the|lack|lacks|lacking|lacking a|lacking an|have no|has no|with no|dont have a|dont have an|dont have any|do not have a|do not have an|doesnt have a|doesnt have an|havent got a|havent got an|still no|without their';

const CHECKS =
  'nobody validated|nobody has validated|nobody checked|not validated|not checked|never validated|never checked|unvalidated|unchecked|no one validated|noone validated';

/** The phrases that say what a deal lacks. */
export const MISSING_ROWS: readonly (readonly [phrases: string, meaning: { readonly missing: Missing }])[] = [
  ...NAMES.map(([names, missing]) => {
    const phrases = LEADS.split('|').flatMap((lead) => names.split('|').map((name) => `${lead} ${name}`));
    const after = names
      .split('|')
      .flatMap((name) => [`${name} missing`, `${name} is missing`, `${name} not set`]);
    return [[...phrases, ...after].join('|'), { missing }] as const;
  }),
  [CHECKS, { missing: 'check' }],
];
