import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DRAFT_POINTS, LEASE_MS } from '../../../src/flows/drafts/draft-types.ts';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import { refreshDraft } from '../../../src/flows/tracking/refresh-draft.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { type Drafting, Killed, letter, mailboxOf, openDrafting } from '../../support/graph/drafting.ts';
import { type Emulate, startEmulate } from '../../support/graph/emulate.ts';

interface Shown {
  readonly id: string;
  readonly subject: string;
  readonly isDraft: boolean;
}

/** Against somebody else's idea of Graph. */
describe('a draft in the emulator', () => {
  let emulate: Emulate;
  beforeAll(async () => {
    emulate = await startEmulate();
  }, 20_000);
  afterAll(() => emulate.stop());

  onEachDatabase((database) => {
    let drafting: Drafting;
    let template = '';
    let count = 0;
    beforeEach(async () => {
      drafting = await openDrafting((await database.store()).db, emulate.url);
      // The emulator outlives a test, so each has a letter and a key of its own.
      template = `${database.name}-${++count}`;
    });

    const ours = async (): Promise<Shown[]> => {
      const { value } = (await emulate.as('ann', 'GET', '/me/messages?$top=500')) as { value: Shown[] };
      return value.filter(({ subject, isDraft }) => subject === `Action Required ${template}` && isDraft);
    };
    const order = (words?: string, freshAfter?: number) =>
      drafting.order({
        template,
        letter: { ...letter(words), subject: `Action Required ${template}` },
        ...(freshAfter === undefined ? {} : { freshAfter }),
      });
    const make = (...stated: Parameters<typeof order>) =>
      makeDraft(drafting.context(), drafting.viewers(), order(...stated));

    it('is made, updated, left alone, sent, answered, and made afresh', async () => {
      const made = await make();
      expect(made).toMatchObject({ kind: 'drafted', how: 'created' });
      const ref = 'draft' in made ? made.draft.ref : 0;
      const refresh = () => refreshDraft(drafting.context(), ref, mailboxOf('ann'));
      expect(await make()).toMatchObject({ how: 'unchanged' });
      expect(await make('another')).toMatchObject({ how: 'updated' });
      expect(await refresh()).toMatchObject({ hasChanged: false, draft: { state: 'drafted' } });
      const [draft] = await ours();
      const path = `/me/messages/${draft?.id}`;
      await emulate.as('ann', 'PATCH', path, { body: { contentType: 'html', content: '<p>Dear Cat</p>' } });
      expect(await make()).toMatchObject({ kind: 'edited' });
      await emulate.as('ann', 'POST', `${path}/send`);
      expect(await refresh()).toMatchObject({ draft: { state: 'sent' } });
      const answer = (await emulate.as('ann', 'POST', `${path}/createReply`)) as { id: string };
      const from = { emailAddress: { address: 'cat@fabrikam.com' } };
      await emulate.as('ann', 'PATCH', `/me/messages/${answer.id}`, { from });
      await emulate.as('ann', 'POST', `/me/messages/${answer.id}/move`, { destinationId: 'inbox' });
      expect(await refresh()).toMatchObject({ draft: { state: 'replied' } });
      expect(await make()).toMatchObject({ kind: 'over', draft: { state: 'replied' } });
      expect(await make('a second letter', 1)).toMatchObject({ kind: 'drafted', how: 'created' });
      expect(await ours()).toHaveLength(1);
    });

    it('is gone when the person deletes it', async () => {
      await make();
      const [draft] = await ours();
      await emulate.as('ann', 'DELETE', `/me/messages/${draft?.id}`);
      expect(await make()).toMatchObject({ kind: 'over', draft: { state: 'deleted' } });
      expect(await ours()).toHaveLength(0);
    });

    it.each(DRAFT_POINTS)('is one when the process ends at "%s" and starts again', async (point) => {
      await expect(makeDraft(drafting.context(point), drafting.viewers(), order())).rejects.toThrow(Killed);
      drafting.pass(LEASE_MS + 1);
      expect((await make()).kind).toBe('drafted');
      expect(await ours()).toHaveLength(1);
    });
  });
});
