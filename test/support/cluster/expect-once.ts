import { expect } from '@jest/globals';
import { eventually } from '../eventually.ts';
import type { OnceCase } from './once-cases.ts';
import { ANN, type Replicas } from './replicas.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Posts what a case says to every bot at once, then to one after the other, and counts what comes of it. */
export async function expectOnce(replicas: Replicas, one: OnceCase): Promise<void> {
  const { connector, tokens } = replicas.around;
  if (one.signedIn) tokens.tokens.set(ANN, 'ann');
  const activities = await one.activities(replicas);
  const [before, sentBefore] = [await one.effects(replicas), connector.sent.length];
  const posts = activities.flatMap((activity) => [0, 1, 2].map((at) => [activity, at] as const));
  const delivered = [await replicas.postAll(posts)];
  for (const [activity, at] of posts) delivered.push(await replicas.post(activity, [at]));
  const answers = delivered.flatMap((each) => each.answers);
  let effects = 0;
  // Drafts for many deals, and an import, go on when the press is answered.
  for (let tries = 0; tries < 400; tries += 1) {
    effects = (await one.effects(replicas)) - before;
    if (effects >= one.wanted) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const messages = () => connector.sent.slice(sentBefore).filter(({ method }) => method === 'POST').length;
  await eventually(() => expect(messages()).toBeGreaterThanOrEqual(one.posts));
  expect({
    what: one.what,
    statuses: [...new Set(answers.map(({ status }) => status))],
    effects,
    posts: messages(),
    cards: answers.filter(({ body }) => body?.type === CARD).length,
  }).toEqual({ what: one.what, statuses: [200], effects: one.wanted, posts: one.posts, cards: one.cards });
}
