import { type Emulate, startEmulate as start } from '../../../src/local/graph-emulate.ts';

export type { Emulate } from '../../../src/local/graph-emulate.ts';

/** `@inbox-zero/emulate` with two mailboxes (tokens `ann` and `bob`). */
export function startEmulate(): Promise<Emulate> {
  return start(
    ['ann', 'bob'].map((token) => ({ token, address: `${token}@contoso.com`, name: `${token}@contoso.com` })),
  );
}
