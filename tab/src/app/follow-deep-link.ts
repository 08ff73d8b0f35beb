import { pathOfSubPage } from '../host/deep-link.ts';
import type { Host } from '../host/host.ts';

/** Puts the page that the host's link asks for into the address, before any page is drawn. */
export function followDeepLink({ subPageId }: Host, base: string): void {
  const path = pathOfSubPage(subPageId);
  if (path !== null) history.replaceState(null, '', base + path);
}
