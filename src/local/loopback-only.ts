/**
 * Source of a module preloaded into the chat page's process, whose server would listen on all networks and has no
 * setting for it: it makes every server there listen on loopback only. Kept as text so that it runs whether or not
 * this code was compiled.
 */
const LOOPBACK_ONLY = `
import net from 'node:net';
const { listen } = net.Server.prototype;
net.Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  const callback = rest.find((one) => typeof one === 'function');
  const options = typeof first === 'object' && first !== null ? first : { port: first };
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...(callback ? [callback] : []));
};
`;

/** URL of the module, for `node --import`. */
export const LOOPBACK_ONLY_URL = `data:text/javascript,${encodeURIComponent(LOOPBACK_ONLY)}`;
