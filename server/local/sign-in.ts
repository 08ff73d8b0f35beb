import { randomUUID } from 'node:crypto';
import express, { type Router } from 'express';
import { generateKeyPair, SignJWT } from 'jose';
import { refuse, respond } from '../../src/http/json-answer.ts';
import { readJson } from '../../src/http/json-body.ts';
import type { RequestLog } from '../../src/http/request-log.ts';
import { SIGN_INS, type SignIn } from '../../src/local/sign-ins.ts';
import { ACCESS_AS_USER } from '../../src/tokens/entra-authority.ts';
import type { TokenAuthority } from '../../src/tokens/person-tokens.ts';
import { ALGORITHM } from '../../src/tokens/token-form.ts';

/** The path where somebody says who they are. */
export const SIGN_IN_PATH = '/local/sign-in';

/** The claims under which its tokens are told from all others. */
const ISSUER = 'urn:wsa-readiness:local';
const AUDIENCE = 'wsa-readiness-local';
const TENANT = '00000000-10ca-4000-8000-000000000000';
/** Seconds that a token is good for, as long as those of Entra ID at least are. */
const LIFETIME_S = 3600;

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/**
 * The sign-in of local mode, where nobody has to prove who they are: it signs tokens for people of the sample book with a key
 * of its own, made when it is first needed and never kept. Only this machine gets as far as here (`localOnly`), and a
 * registered bot has neither this nor anything that takes its tokens.
 */
export class LocalSignIn {
  readonly #keyId = randomUUID();
  readonly #now: () => number;
  #keys: Promise<Keys> | null = null;

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Who issues its tokens, and how they are verified. */
  readonly authority: TokenAuthority = {
    issuer: ISSUER,
    audience: AUDIENCE,
    tenantId: TENANT,
    scope: ACCESS_AS_USER,
    keys: {
      find: async (keyId: string) => {
        if (keyId !== this.#keyId) return { kind: 'unknown' } as const;
        return { kind: 'key', key: { publicKey: (await this.#pair()).publicKey, endorsements: [] } } as const;
      },
    },
  };

  /** The addresses of the admins among its people. */
  readonly admins: ReadonlySet<string> = new Set(
    SIGN_INS.filter(({ isAdmin }) => isAdmin).map(({ address }) => address),
  );

  /** Those whom somebody may be, as the page offers them. */
  readonly people = SIGN_INS.map(({ who, name, role }) => ({ who, name, role }));

  /** A token for somebody. */
  async token({ objectId, name, address }: SignIn): Promise<string> {
    const issuedAt = Math.floor(this.#now() / 1000);
    const { privateKey } = await this.#pair();
    return new SignJWT({ tid: TENANT, oid: objectId, name, preferred_username: address, scp: ACCESS_AS_USER })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.#keyId, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_S)
      .sign(privateKey);
  }

  #pair(): Promise<Keys> {
    this.#keys ??= generateKeyPair(ALGORITHM);
    return this.#keys;
  }
}

/** Answers `POST /local/sign-in` `{"who":"ae"}` with `{"token":"…"}`. */
export function signInRoute(signIn: LocalSignIn, requests: RequestLog): Router {
  const router = express.Router();
  router.post('/', async (request, response) => {
    try {
      const body = await readJson(request, response);
      const who = (body as { who?: unknown } | null)?.who;
      const person = SIGN_INS.find((one) => one.who === who);
      response.set('Cache-Control', 'no-store');
      if (person) respond(response, 200, { token: await signIn.token(person) });
      else
        respond(response, 400, { error: `Say who you are: ${SIGN_INS.map((one) => one.who).join(', ')}.` });
    } catch (error) {
      refuse(request, response, error, requests);
    }
  });
  return router;
}
