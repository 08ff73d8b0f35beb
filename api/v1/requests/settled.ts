import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** A handler whose failure is passed on, as Express does it for those that it awaits. */
export function settled(
  work: (request: Request, response: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (request, response, next) => void work(request, response, next).catch(next);
}
