import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createUserTokens } from '../../../../bot/channel/oauth-tokens.ts';
import { loadSdk } from '../../../../bot/sdk/load-sdk.ts';
import { builtInTemplates } from '../../../../src/email/templates/render.ts';
import { knownHolder, noteMailboxUse } from '../../../../src/flows/tracking/mailbox-owners.ts';
import { Graph } from '../../../../src/graph/client.ts';
import { ANN, create, createSeen, DEAL, preview } from '../../../support/api/letter-pages.ts';
import { type TestPage, usePages, versionOf } from '../../../support/api/page.ts';
import { objectIdOf } from '../../../support/api/page-tokens.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';
import { GraphServer } from '../../../support/graph/server.ts';
import { startTokenService, type TokenService } from '../../../support/teams/token-service.ts';

const OID = objectIdOf(ANN);
const start = usePages();

describe.each(['botbuilder', 'agents'] as const)(
  'the mailbox of whoever uses the page, by the token service of %s',
  (sdk) => {
    let tokens: TokenService;
    let server: GraphServer;
    let graph: Graph;
    let page: TestPage;
    beforeEach(async () => {
      tokens = await startTokenService({ tokenOf: () => 'ann' });
      server = new GraphServer();
      graph = new Graph({ cloud: 'commercial', localBase: await server.start() });
      const userTokens = createUserTokens(
        await loadSdk(sdk),
        { cloud: 'commercial' },
        {
          connection: 'graph',
          now: () => Date.parse('2026-06-10T12:00:00Z'),
          oauthUrl: tokens.url,
        },
      );
      const mail = {
        templates: builtInTemplates(),
        drafts: { kind: 'graph' as const, graph, mailboxes: userTokens },
      };
      page = await start({ mail, userTokens, fill: bookOf([DEAL]) });
    });
    afterEach(async () => {
      await page.bot.stop();
      await graph.close();
      await server.stop();
      await tokens.stop();
    });

    it('is the one that they have signed in to in chat, and nothing is exchanged', async () => {
      tokens.tokens.set('29:ann', 'ann');
      const holder = { key: OID, userId: '29:ann', channelId: 'msteams' };
      await noteMailboxUse(page.bot.services, holder, [ANN]);
      expect((await create(page.as(ANN))).body).toMatchObject({ kind: 'drafted' });
      expect(tokens.asked).toEqual(['GetToken 29:ann']);
      expect(server.drafts('ann')).toHaveLength(1);
    });

    it('is had for the token of the page by whoever has not, once', async () => {
      const ann = page.as(ANN);
      expect((await create(ann)).body).toMatchObject({ kind: 'drafted', how: 'created' });
      expect((await create(ann)).body).toMatchObject({ kind: 'drafted', how: 'unchanged' });
      expect(tokens.asked).toEqual([`GetToken ${OID}`, `exchange ${OID}`]);
      expect(await knownHolder(page.bot.services.db, OID)).toMatchObject({ key: OID, channelId: 'msteams' });
    });

    it('is not had before they have consented: nothing is made, and the same request may come again', async () => {
      tokens.unconsented.add(OID);
      const ann = page.as(ANN);
      const version = versionOf(await preview(ann));
      const key = 'one-and-the-same';
      expect((await createSeen(ann, version, {}, { key })).body).toMatchObject({
        status: 403,
        code: 'sign-in-needed',
        signInLink: null,
      });
      expect(server.requests).toEqual([]);
      expect(await knownHolder(page.bot.services.db, OID)).toBeNull();
      tokens.unconsented.clear();
      expect((await createSeen(ann, version, {}, { key })).body).toMatchObject({ kind: 'drafted' });
    });

    it('is had anew where Outlook refuses the sign-in that is stored', async () => {
      tokens.tokens.set(OID, 'taken-back');
      server.faults.push(
        ...[1, 2, 3].map(() => ({
          when: ({ headers }: { headers: Readonly<Record<string, unknown>> }) =>
            headers.authorization === 'Bearer taken-back',
          fault: { status: 401 },
        })),
      );
      expect((await create(page.as(ANN))).body).toMatchObject({ kind: 'drafted' });
      expect(tokens.asked).toContain(`exchange ${OID}`);
      expect(server.drafts('ann')).toHaveLength(1);
    });
  },
);
