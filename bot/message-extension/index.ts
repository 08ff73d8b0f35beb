import { SeenPreviews } from '../../src/flows/deals/search-deals.ts';
import type { ExtensionBody } from '../turn/extension/extension-response.ts';
import type { ExtensionTurn } from '../turn/extension/extension-turn.ts';
import { fetchTask, submitAction } from './action.ts';
import { anonymousQueryLink, queryLink } from './link-unfurling.ts';
import type { DealLinks, ExtensionHandler, ExtensionParts } from './parts.ts';
import { search } from './search.ts';
import { selectItem } from './select-item.ts';

export type { DealLinks } from './parts.ts';

/** The handlers by the names of their invokes. */
const HANDLERS: ReadonlyMap<string, ExtensionHandler> = new Map([
  ['composeExtension/query', search],
  ['composeExtension/selectItem', selectItem],
  ['composeExtension/fetchTask', fetchTask],
  ['composeExtension/submitAction', submitAction],
  ['composeExtension/queryLink', queryLink],
]);

/** The answer to an invoke; without a body it could not be read. */
export interface ExtensionAnswer {
  readonly status: 200 | 400;
  readonly body?: ExtensionBody;
}

/** The message extension: search, action and link unfurling. One for each process. */
export class MessageExtension {
  readonly #parts: ExtensionParts;

  /** @param monotonic milliseconds since any moment, of a clock that is never set */
  constructor(links: DealLinks, monotonic: () => number) {
    this.#parts = { links, seen: new SeenPreviews(monotonic) };
  }

  async answer(name: string, value: unknown, turn: ExtensionTurn): Promise<ExtensionAnswer> {
    return answerOf((await HANDLERS.get(name)?.(value, turn, this.#parts)) ?? null);
  }

  async answerAnonymously(value: unknown): Promise<ExtensionAnswer> {
    return answerOf(await anonymousQueryLink(value, this.#parts.links));
  }
}

function answerOf(body: ExtensionBody | null): ExtensionAnswer {
  return body === null ? { status: 400 } : { status: 200, body };
}
