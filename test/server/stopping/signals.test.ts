import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { postJson } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { useProduct } from '../../support/product.ts';
import { message } from '../../support/teams/activities.ts';
import { type Connector, startConnector } from '../../support/teams/connector.ts';

const start = useProduct();
let connector: Connector;
let goOn = () => {};
beforeEach(async () => {
  connector = await startConnector();
  const sendingAfter = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  connector.answer({ sendingAfter });
});
afterEach(async () => {
  goOn();
  await connector.stop();
});

/** The product in the middle of sending an answer. */
async function busyProduct() {
  const product = await start();
  const url = await product.url();
  const where = { serviceUrl: connector.url, conversation: 'personal', from: '29:alex', id: 'in-1' } as const;
  const turn = postJson(`${url}/api/messages`, JSON.stringify(message('help', where))).then(
    ({ status }) => status,
    () => null,
  );
  await eventually(() => expect(connector.sent).toHaveLength(1));
  return { product, turn };
}

describe('the process', () => {
  it('ends well on a signal, with what it had begun', async () => {
    const { product, turn } = await busyProduct();
    product.child.kill('SIGTERM');
    await eventually(() => expect(product.printed).toContain('stopping'));
    goOn();
    expect([await turn, await product.ended]).toEqual([200, 0]);
  });

  it.each([['SIGTERM', 'SIGINT', 130]] as const)(
    'ends at once on %s and then %s',
    async (first, second, status) => {
      const { product, turn } = await busyProduct();
      product.child.kill(first);
      await eventually(() => expect(product.printed).toContain('stopping'));
      product.child.kill(second);
      expect([await product.ended, await turn]).toEqual([status, null]);
    },
  );
});
