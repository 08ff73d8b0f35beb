import { CLOUD_SCOPES } from '../../policy/cloud-scopes.ts';
import type { LineRuns } from '../templates/fields.ts';
import { signUpUrl } from '../wording/sign-up.ts';

/** The addresses that become links where a sentence names them: Microsoft's portals, and where a tenant is signed up for. */
const LINKED: ReadonlySet<string> = new Set([
  ...CLOUD_SCOPES.flatMap(({ id, portal }) => [portal ?? [], signUpUrl(id) ?? []].flat()),
]);

const LINKS = new RegExp(
  `(${[...LINKED].map((url) => url.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')).join('|')})(?![\\w./-]*[\\w/-])`,
);

/** A sentence as runs: plain words, and addresses of Microsoft's portals as links. Nothing else becomes a link. */
export function runsOf(sentence: string): LineRuns {
  return sentence
    .split(LINKS)
    .filter((part) => part !== '')
    .map((text) => ({ text, url: LINKED.has(text) ? text : '' }));
}
