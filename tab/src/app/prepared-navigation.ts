import type { AroundNavHandler } from 'wouter';
import type { Reader } from '../api/reader.ts';
import { belowBase } from './base-path.ts';
import { preparePage } from './pages.ts';

/**
 * Begins to read what the page of the address shows; and makes navigation that does so for each address it goes to. The
 * request of another page is sent before that is drawn, which would hold it back. What a page changes of its own address is
 * changed at once.
 */
export function preparedNavigation(reader: Reader): AroundNavHandler {
  preparePage(belowBase(location.pathname + location.search), reader);
  return (navigate, address, options) => {
    preparePage(belowBase(address), reader);
    if (address.split('?')[0] === location.pathname) navigate(address, options);
    else setTimeout(() => navigate(address, options));
  };
}
