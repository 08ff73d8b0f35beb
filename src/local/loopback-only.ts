import net from 'node:net';

/**
 * Preloaded into the local chat page's process, whose server listens to every network the machine is in and
 * has no setting for it: whatever is listened to there, only this machine can reach.
 */
type Listen = (...args: unknown[]) => net.Server;

const listen = net.Server.prototype.listen as Listen;

function listenOnLoopback(this: net.Server, ...args: unknown[]): net.Server {
  const [first, ...rest] = args;
  const callback = rest.find((arg) => typeof arg === 'function');
  const options = typeof first === 'object' && first !== null ? first : { port: first };
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...(callback ? [callback] : []));
}

net.Server.prototype.listen = listenOnLoopback as typeof net.Server.prototype.listen;
