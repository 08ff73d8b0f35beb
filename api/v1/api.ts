import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { type Admins, viewerOf } from '../../src/domain/people/audience.ts';
import { isForAdmins } from '../../src/flows/audit/admins-only.ts';
import type { RequestLog } from '../../src/http/request-log.ts';
import type { Services } from '../../src/services.ts';
import type { PersonTokens } from '../../src/tokens/person-tokens.ts';
import { openApiPages } from './openapi/pages.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { answerOf, send, sendFile, sendProblem, versionIn } from './requests/answer.ts';
import { BodyRoom } from './requests/body-room.ts';
import { CostlyReads } from './requests/costly-reads.ts';
import { problemOf } from './requests/failure.ts';
import { underItsKey } from './requests/once.ts';
import { parseRequest } from './requests/parse.ts';
import { limiter, RATE_LIMITS, type RateLimits, rateLimits } from './requests/rate-limits.ts';
import { settled } from './requests/settled.ts';
import { type SignedIn, setSignedIn, signedIn } from './requests/signed-in-request.ts';
import { type StreamEnd, sendStream } from './requests/stream.ts';
import { type Call, isWrite, type Reply, type Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { mailboxOf } from './viewer/mailbox.ts';
import { type PersonOf, personKey, viewersOf } from './viewer/signed-in.ts';

/** Where the API is. */
export const API_PATH = '/api/v1';

export interface ApiParts {
  readonly services: Services;
  readonly requests: RequestLog;
  readonly ports: ApiPorts;
  /** Verifies the tokens of people. */
  readonly tokens: PersonTokens;
  readonly personOf: PersonOf;
  /** Who sees every deal here. */
  readonly admins: Admins;
  readonly limits?: RateLimits;
}

/** The API, to be mounted at `API_PATH`: whoever is signed in does with it what they may do in chat. */
export function api(parts: ApiParts): Router {
  const router = express.Router({ caseSensitive: true });
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  openApiPages(router);
  router.use(signIn(parts));
  router.use(rateLimits(parts.limits ?? RATE_LIMITS, onlyReads));
  const limits = { room: new BodyRoom(), costly: new CostlyReads() };
  for (const route of ROUTES) {
    const { path, mostAMinute } = route;
    if (mostAMinute !== undefined) router[methodOf(route)](path, limiter(mostAMinute));
    router[methodOf(route)](path, handler(parts, route, limits));
  }
  router.use((request) => {
    throw notHere(request);
  });
  router.use(failed(parts));
  return router;
}

function methodOf({ method }: Route): 'get' | 'post' | 'put' | 'patch' | 'delete' {
  return method.toLowerCase() as Lowercase<typeof method>;
}

function signIn({ services, tokens, personOf, admins }: ApiParts): RequestHandler {
  return settled(async (request, response, next) => {
    // Nothing of a request is read before it is known who makes it.
    const holder = await tokens.verify(request.headers.authorization ?? '');
    const asker = await personOf(holder);
    setSignedIn(response, {
      holder,
      viewers: viewersOf(asker, admins, {
        language: request.headers['accept-language'],
        timeZone: request.get('Time-Zone'),
      }),
    });
    services.log.debug({ method: request.method, path: request.path }, 'a request of the page');
    next();
  });
}

/** What is shared by the requests of all routes. */
interface SharedLimits {
  readonly room: BodyRoom;
  readonly costly: CostlyReads;
}

function handler(parts: ApiParts, route: Route, { room, costly }: SharedLimits): RequestHandler {
  const { services, ports } = parts;
  const answer = async (request: Request, response: Response, who: SignedIn): Promise<void> => {
    const { params, query, body } = await parseRequest(route, request);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const call: Call<unknown, unknown, unknown> = {
      ...{ services, ports, params, query, body },
      viewers: who.viewers,
      ifMatch: versionOf(route, request),
      mailbox: (anew) => mailboxOf(services, ports.mailboxes, who, anew),
      writeId: '',
      signal: AbortSignal.any([gone.signal, ports.stopping]),
    };
    if (isWrite(route)) {
      const person = personKey(who.viewers.asker);
      // What was begun is done, whether its sender waits for it or not.
      const run = async (writeId: string) =>
        answerOf(route, jsonOf(await route.run({ ...call, writeId, signal: ports.stopping })));
      send(request, response, await underItsKey(services, { route, person, request, body }, run));
      return;
    }
    const reply = await route.run(call);
    if (reply && 'file' in reply) await sendFile(response, reply);
    else if (reply && 'stream' in reply) sendStream(response, reply, endOf(who, parts));
    else send(request, response, answerOf(route, reply));
  };
  return settled(async (request, response) => {
    const who = signedIn(response);
    if (route.adminsOnly && !(await isForAdmins(services.audit, who.viewers, route.adminsOnly)))
      throw new Problem('not-allowed', 'This is for admins.');
    const person = personKey(who.viewers.asker);
    const giveBack = room.hold(route, request, person);
    try {
      const answering = () => answer(request, response, who);
      await (route.isCostly ? costly.run(person, answering) : answering());
    } finally {
      giveBack();
    }
  });
}

/** When a stream is ended: with its token, with the rights it was begun with, or with the process. */
function endOf({ holder, viewers: { asker, viewer } }: SignedIn, parts: ApiParts): StreamEnd {
  const { services, ports, personOf, admins } = parts;
  const isStillRight = async () => {
    const person = await personOf(holder);
    const now = viewerOf(person, admins);
    return (
      personKey(person) === personKey(asker) &&
      now.isAdmin === viewer.isAdmin &&
      now.addresses.size === viewer.addresses.size &&
      [...now.addresses].every((address) => viewer.addresses.has(address))
    );
  };
  return { afterMs: holder.expiresAt - services.now(), stopping: ports.stopping, isStillRight };
}

function jsonOf(reply: Awaited<ReturnType<Route['run']>>): Reply<unknown> | undefined {
  if (reply && !('body' in reply)) throw new Error('only what is read is answered with a file or a stream');
  return reply;
}

/** @throws Problem `version-needed` */
function versionOf({ needsVersion }: Route, { headers }: Request): string | null {
  const version = versionIn(headers['if-match']);
  if (needsVersion && version === null)
    throw new Problem('version-needed', 'State with If-Match the version (ETag) that this was decided on.', {
      errors: [{ pointer: 'header/If-Match', detail: 'it is missing, or no single ETag' }],
    });
  return version;
}

function notHere({ path, method }: Request): Problem {
  const known = ROUTES.filter((route) => matches(route.path, path));
  if (known.length === 0) return new Problem('no-such-route', 'There is nothing here. See /api/v1/docs.');
  const methods = known.map((route) => route.method).join(', ');
  return new Problem('method-not-allowed', `${method} is not taken here, only ${methods}.`);
}

/** Whether a request changes nothing, by whatever method it is asked. */
function onlyReads({ method, path }: Request): boolean {
  if (method === 'GET') return true;
  return ROUTES.some((route) => !isWrite(route) && route.method === method && matches(route.path, path));
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const steps = path.replace(/\/$/, '').split('/');
  return (
    wanted.length === steps.length && wanted.every((step, at) => step.startsWith(':') || step === steps[at])
  );
}

function failed({ services, requests }: ApiParts): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    sendProblem(request, response, problemOf(error, { ...services, requests }));
  };
}
