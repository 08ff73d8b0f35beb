import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { postJson } from '../support/bot/test-bot.ts';
import { type BrokenPostgres, startBrokenPostgres } from '../support/databases/broken-postgres.ts';
import { eventually } from '../support/eventually.ts';
import { useProduct } from '../support/product.ts';
import { message } from '../support/teams/activities.ts';
import { type Connector, startConnector } from '../support/teams/connector.ts';

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

describe('a process that is still starting', () => {
  it('ends on a signal, which the first process of a container would not hear by itself', async () => {
    let connected = () => {};
    const asked = new Promise<void>((resolve) => {
      connected = resolve;
    });
    const silent = createServer((socket) => {
      socket.on('error', () => {});
      connected();
    });
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const product = await start({ DATABASE_URL: `postgres://wsa@127.0.0.1:${port}/wsa` });
    await asked;
    product.child.kill('SIGTERM');
    expect(await product.ended).toBe(143);
    silent.close();
  });
});

const CANCEL_KEY = 1515870810;
const PASSWORD = 'Pl4nted-password';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl';
const SECRETS = new RegExp(`${CANCEL_KEY}|${PASSWORD}|eyJ|PRIVATE KEY`);

const servers: BrokenPostgres[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function brokenDatabase(): Promise<string> {
  const server = await startBrokenPostgres(CANCEL_KEY);
  servers.push(server);
  return `postgres://wsa:${PASSWORD}@127.0.0.1:${server.port}/wsa`;
}

/** Prints, once it is told to, as a library might. */
const CHATTY = `data:text/javascript;base64,${btoa(`
process.once('SIGUSR2', () => {
  console.error('Available keys: -----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----');
  console.error(Object.assign(new Error('refused ${JWT}'), { config: { headers: { Authorization: 'Bearer ${JWT}' } } }));
  console.log({ client: { secretKey: ${CANCEL_KEY} }, password: process.env.MicrosoftAppPassword });
  console.log('said ' + process.env.MicrosoftAppPassword);
});
`)}`;

describe('the product prints no secret', () => {
  it('when its database fails it', async () => {
    const urls = [await brokenDatabase(), `postgres://wsa:${PASSWORD}@[nowhere/wsa`];
    const products = await Promise.all(urls.map((DATABASE_URL) => start({ DATABASE_URL })));
    for (const product of products) {
      expect(await product.ended).toBe(1);
      expect(product.printed).not.toBe('');
      expect(product.printed).not.toMatch(SECRETS);
    }
  });

  it('when a library does', async () => {
    const product = await start({
      MicrosoftAppId: '5f0b0d5e-9a3c-4f39-8a54-0d5f2ed0b007',
      MicrosoftAppTenantId: 'c0ffee00-0000-4000-8000-00000000aa02',
      MicrosoftAppPassword: PASSWORD,
      WSA_LOOKUPS: 'off',
      NODE_OPTIONS: `--import ${CHATTY}`,
    });
    await product.url();
    product.child.kill('SIGUSR2');
    await eventually(() => expect(product.printed).toMatch(/said /));
    expect(product.printed).toContain('refused');
    expect(product.printed).not.toMatch(SECRETS);
  });
});
