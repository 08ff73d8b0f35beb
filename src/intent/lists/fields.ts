import type { RoleId } from '../../domain/ids.ts';
import { ROLES } from '../../policy/roles.ts';
import type { Missing } from '../missing.ts';

/** What a deal may lack, or a letter of it. */
export type Field = Missing | 'cloud' | 'letter' | 'reply';

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** What people call what deals lack, as regular expressions of words. */
const NAMES: readonly (readonly [names: string, field: Field])[] = [
  ...ROLES.map(({ id, short, name, alsoWritten }) => {
    const names = [...new Set([short, name, ...alsoWritten].map(plain))].filter(
      (one) => !/^(?:key|downloads|primary contact)$/.test(one),
    );
    return [names.map((one) => `${one}s?`).join('|'), id] as const;
  }),
  ['notices? (?:person|people|address)|notices contacts?|notice contacts?', 'notices-contact'],
  ['(?:close|closing|due|end|target) ?dates?|dates?|deadlines?', 'close-date'],
  ['packages?(?: (?:ids?|numbers?))?|pkgs?', 'package'],
  ['partners?|resellers?|lsps?|channel partners?', 'partner'],
  ['pdms?|partner development managers?', 'pdm'],
  ['aes?|account executives?|sellers?', 'ae'],
  ['ces?|customer engineers?', 'ce'],
  ['values?|amounts?|(?:deal )?sizes?|prices?|dollar (?:value|amount)', 'value'],
  ['countr(?:y|ies)|regions?', 'country'],
  ['agreement(?: (?:numbers?|nos?|ids?))', 'agreement'],
  ['pcns?', 'pcn'],
  ['programs?|programmes?', 'program'],
  ['transactions?(?: types?)?', 'transaction'],
  ['clouds?|cloud scopes?|scopes?', 'cloud'],
  ['checks?|validations?|validated contacts?|evidence|verifications?', 'check'],
  ['letters?|outreach', 'letter'],
  ['contacts?|people|contact persons?|anybody named|anyone named|admins?|customer contacts?', 'contacts'],
];

/** Any role. */
export const ROLE = NAMES.filter(([, field]) => ROLES.some(({ id }) => id === field))
  .map(([names]) => names)
  .join('|');

/** Any of them. */
export const FIELD_NAME = `(?:(?:named|valid|known|single|proper|stated|set|our|customer) )?(?:${NAMES.map(([names]) => names).join('|')})`;
/** The same where it is not what a statement begins with: `no contact has answered`. */
export const FIELD = `${FIELD_NAME}(?! (?:answer|repl|respon|is|are|has|have|replied|answered|(?:were |was |got )?validated|checked|changes?)\\b)`;

/** What says that something is lacking, before its name. */
export const NO =
  '(?:not (?:one|a single|even one|even an?)|zero|0|(?:with(?:out)?) (?:no |any |not an? )|without|no|missing|miss|misses|lacking|lacks?|lacked|minus|sans|less|with missing|(?:has|have|had|having|got|gets?|with|there is|theres|there are|still has|still have|are|is) (?:still )?(?:no|missing|lacking)|with nobody as|with no one as|nobody (?:is|as)|(?:dont|doesnt|do not|does not|didnt|did not|hasnt|havent|has not|have not|aint) (?:yet |even )?(?:have|has|got|had|name|named|list|state|show)(?: yet)?|(?:hasnt|havent|has not|have not) (?:got|a|an|any)|(?:not|never) (?:having|with)|still (?:needs?|needing|requires?|lacks?|missing|misses|without|waiting for|wait for|short of)|yet to (?:name|have|get)|in need of|short of|unnamed|not any)(?: (?:an?|any|the|their|its|yet|even|single|known|named|our|at least|still|set))*';

/** What a phrase says is lacking or had: the last that it names. */
export function fieldOf(said: string): Field | null {
  let best: { readonly at: number; readonly length: number; readonly field: Field } | null = null;
  for (const [names, field] of NAMES) {
    for (const match of said.matchAll(new RegExp(`(?<![a-z])(?:${names})(?![a-z])`, 'g'))) {
      const length = match[0].length;
      if (best === null || length > best.length) best = { at: match.index, length, field };
    }
  }
  return best?.field ?? null;
}

/** The role that words name; null where they say no more than contact. */
export function roleIn(said: string): RoleId | null {
  const field = fieldOf(said);
  return ROLES.some(({ id }) => id === field) ? (field as RoleId) : null;
}
