import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '../problem.ts';
import { personKey } from '../viewer/signed-in.ts';
import { signedIn } from './signed-in-request.ts';

/** How many requests one person may make to one process in a minute. */
export interface RateLimits {
  readonly reads: number;
  readonly writes: number;
}

/** A page that is scrolled and typed in asks a few times a second; nobody presses buttons that often. */
export const RATE_LIMITS: RateLimits = { reads: 900, writes: 240 };

const MINUTE_MS = 60_000;

/**
 * Counts the requests of each person, reads and writes apart, and refuses what is too many.
 * @param isRead whether a request only reads
 */
export function rateLimits(
  { reads, writes }: RateLimits,
  isRead: (request: Request) => boolean,
): RequestHandler {
  const read = limiter(reads);
  const write = limiter(writes);
  return (request, response, next) => void (isRead(request) ? read : write)(request, response, next);
}

/** Counts the requests of each person to one route. */
export function limiter(limit: number): RequestHandler {
  const limited = rateLimit({
    windowMs: MINUTE_MS,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (_request, response) => personKey(signedIn(response as Response).viewers.asker),
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader('Retry-After') ?? 60);
      next(
        new Problem('too-many-requests', `That was more than ${limit} requests in a minute. Wait a little.`, {
          retryAfterMs: seconds * 1000,
        }),
      );
    },
  });
  return (request, response, next) => void limited(request, response, next);
}
