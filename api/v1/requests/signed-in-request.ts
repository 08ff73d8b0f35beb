import type { Response } from 'express';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import type { TokenHolder } from '../../../src/tokens/person-tokens.ts';

/** Who makes a request. */
export interface SignedIn {
  readonly holder: TokenHolder;
  readonly viewers: Viewers;
}

/** Who makes the request that is answered. */
export function signedIn({ locals }: Response): SignedIn {
  return locals.signedIn as SignedIn;
}

export function setSignedIn({ locals }: Response, who: SignedIn): void {
  locals.signedIn = who;
}
