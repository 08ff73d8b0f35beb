import { expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { useProduct } from '../support/product.ts';

const start = useProduct();

/** Has a process throw, at a signal, what nobody catches: an error and a rejection. */
const DEFECTS = `
  process.on('SIGUSR2', () => {
    Promise.reject(new Error('rejected by nobody'));
    throw new Error('thrown by nobody');
  });`;

const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(DEFECTS)}`;

it('errors that nobody caught are logged, and the process serves on', async () => {
  const product = await start({ NODE_OPTIONS });
  const url = await product.url();
  await eventually(() => expect(product.printed).toContain('api/messages'));
  for (let times = 0; times < 3; times++) {
    product.child.kill('SIGUSR2');
    await eventually(() =>
      expect(product.printed.match(/caught by nobody|handled by nobody/g)).toHaveLength(2 * (times + 1)),
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  }
  expect(product.printed).toContain('thrown by nobody');
  expect(product.child.exitCode).toBe(null);
});
