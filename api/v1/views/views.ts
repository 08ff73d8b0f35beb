import { z } from 'zod';
import {
  changeView,
  MOST_VIEWS,
  removeView,
  type SavedView,
  savedViews,
  saveView,
  type ViewOutcome,
} from '../../../src/flows/deals/list/saved-views.ts';
import { Problem } from '../problem.ts';
import { type Reply, route } from '../route.ts';

const ViewBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  query: z
    .string()
    .max(4000)
    .regex(/^(?:[A-Za-z0-9\-._~!$'()*+,;:@/=&]|%[0-9A-Fa-f]{2})*$/, 'it is no query of an address')
    .describe("The query of the page's address, without `?`: it holds the whole view."),
});

const ViewSchema = z
  .object({ id: z.string(), name: z.string(), query: z.string(), version: z.string() })
  .meta({ id: 'SavedView' });

const PARAMS = z.object({ viewId: z.string().min(1).max(64) });

export const listViews = route({
  method: 'GET',
  path: '/views',
  id: 'listViews',
  tag: 'deals',
  summary: 'The views of the deals that you have saved, by name',
  answer: z.object({ items: z.array(ViewSchema), next: z.null() }),
  run: async ({ services, viewers }) => ({
    body: { items: [...(await savedViews(services, viewers))], next: null },
  }),
});

export const createView = route({
  method: 'POST',
  path: '/views',
  id: 'createView',
  tag: 'deals',
  summary: 'Saves a view under a name',
  description: `You may save ${MOST_VIEWS}. A view is yours; to share it, give somebody the address of the page.`,
  body: ViewBodySchema,
  status: 201,
  answer: ViewSchema,
  hasVersion: true,
  run: async ({ services, viewers, body }) => replyTo(await saveView(services, viewers, body)),
});

export const replaceView = route({
  method: 'PUT',
  path: '/views/:viewId',
  id: 'replaceView',
  tag: 'deals',
  summary: 'Replaces the name and the content of a view',
  params: PARAMS,
  body: ViewBodySchema,
  answer: ViewSchema,
  hasVersion: true,
  needsVersion: true,
  run: async ({ services, viewers, params, body, ifMatch }) =>
    replyTo(await changeView(services, viewers, params.viewId, body, ifMatch ?? '')),
});

export const deleteView = route({
  method: 'DELETE',
  path: '/views/:viewId',
  id: 'deleteView',
  tag: 'deals',
  summary: 'Deletes a view',
  params: PARAMS,
  answer: 'nothing',
  run: async ({ services, viewers, params }) => {
    if (!(await removeView(services, viewers, params.viewId))) throw noSuchView();
    return undefined;
  },
});

function replyTo(outcome: ViewOutcome): Reply<SavedView> {
  switch (outcome.kind) {
    case 'saved':
      return { body: outcome.view, etag: outcome.view.version };
    case 'no-such-view':
      throw noSuchView();
    case 'too-many':
      throw new Problem(
        'unprocessable',
        `You have ${MOST_VIEWS} views, which is the most. Delete one first.`,
      );
    case 'name-taken':
      throw new Problem('unprocessable', 'You have a view with this name. Choose another one.', {
        errors: [{ pointer: '/name', detail: 'another view has it' }],
      });
    case 'changed-since': {
      const { name, query, version } = outcome.view;
      throw new Problem('changed', 'The view was changed meanwhile, in another window perhaps.', {
        current: version,
        changes: [`It is now called "${name}" and shows ${query === '' ? 'all deals' : query}.`],
      });
    }
  }
}

function noSuchView(): Problem {
  return new Problem('not-found', 'You have no such view.');
}
