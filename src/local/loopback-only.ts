/**
 * Preloaded into the local chat page's process, whose server listens to every network the machine is in and
 * has no setting for it: whatever is listened to there, only this machine can reach. It is the text of a
 * module, so that it runs in that process whether this one was compiled or not.
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

/** The address of that module, for `node --import`. */
export const LOOPBACK_ONLY_URL = `data:text/javascript,${encodeURIComponent(LOOPBACK_ONLY)}`;
