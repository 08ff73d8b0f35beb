import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { listen } from '../../server/http/listener.ts';

it('a port in use is told in plain words, with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as AddressInfo;
  await expect(listen(() => {}, '127.0.0.1', port)).rejects.toMatchObject({
    code: 'cannot-listen',
    message: expect.stringContaining('Set PORT'),
  });
  await new Promise((resolve) => {
    other.close(resolve);
  });
});
