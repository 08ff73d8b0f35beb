import { expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { useProduct } from '../support/product.ts';

const start = useProduct();

/**
 * Has a process throw, at a signal, what nobody catches: an error, and a rejection with a password in it. The password
 * is not in the text, which is part of every stack.
 */
const DEFECTS = `
  const secret = ['ge', 'heim'].join('');
  process.on('SIGUSR2', () => {
    Promise.reject(new Error('no way to postgres://wsa:' + secret + '@db.internal/wsa'));
    throw Object.assign(new Error('thrown by nobody'), { client: { secretKey: secret } });
  });`;

const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(DEFECTS)}`;

it('errors that nobody caught are logged without secrets, and the process serves on', async () => {
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
  expect(product.printed).not.toContain('geheim');
  expect(product.child.exitCode).toBe(null);
});
