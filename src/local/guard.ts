import { isFromHere, NOT_FROM_HERE } from './from-here.ts';

/**
 * Source of a module preloaded into processes whose servers are not ours, such as the chat page's, which have settings
 * for neither: every server there listens on loopback only, and refuses requests and WebSockets that are not from here.
 * Kept as text so that it runs whether or not this code was compiled.
 */
const GUARD = `
import http from 'node:http';
import net from 'node:net';
const isFromHere = ${isFromHere};
const answer = ${JSON.stringify(NOT_FROM_HERE)};
const { listen } = net.Server.prototype;
net.Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  const callback = rest.find((one) => typeof one === 'function');
  const options = typeof first === 'object' && first !== null ? first : { port: first };
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...(callback ? [callback] : []));
};
const { emit } = http.Server.prototype;
http.Server.prototype.emit = function emitFromHere(event, request, respondent, ...rest) {
  const isRequest = ['request', 'checkContinue', 'checkExpectation'].includes(event);
  if ((!isRequest && event !== 'upgrade' && event !== 'connect') || isFromHere(request)) {
    return emit.call(this, event, request, respondent, ...rest);
  }
  if (isRequest) respondent.writeHead(403, { 'Content-Type': 'text/plain', Connection: 'close' }).end(answer);
  else respondent.end('HTTP/1.1 403 Forbidden\\r\\nConnection: close\\r\\n\\r\\n');
  return true;
};
`;

/** URL of the module, for `node --import`. */
export const GUARD_URL = `data:text/javascript,${encodeURIComponent(GUARD)}`;
