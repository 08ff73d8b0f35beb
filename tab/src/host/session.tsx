import { createContext, useContext } from 'react';
import type { Host, ServerFacts } from './host.ts';

/** What a page may know of where it is shown. */
export interface Session {
  readonly host: Host;
  readonly server: ServerFacts;
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The host of the page, and the server it came from. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called before the page knows its host');
  return session;
}
