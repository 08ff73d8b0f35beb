import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordedAs } from '../../../domain/people/person.ts';
import {
  type DealViewRow,
  deleteView,
  insertView,
  replaceView,
  viewById,
  viewsOf,
} from '../../../store/queries/deals/list/views.ts';
import type { Schema } from '../../../store/schema/index.ts';
import type { Viewers } from '../viewers.ts';

/** The most views that somebody may save. */
export const MOST_VIEWS = 50;

export interface ViewsContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * A view of the deals that somebody saved under a name. It is theirs alone; its query holds all of it, so that whoever is given
 * the address sees the same view, of the deals that they may see.
 */
export interface SavedView extends Pick<DealViewRow, 'id' | 'name' | 'query'> {
  /** Changes with each change of it. */
  readonly version: string;
}

export type ViewContent = Pick<SavedView, 'name' | 'query'>;

export type ViewOutcome =
  | { readonly kind: 'saved'; readonly view: SavedView }
  | { readonly kind: 'no-such-view' }
  | { readonly kind: 'too-many' }
  /** Another of their views has the name. */
  | { readonly kind: 'name-taken' }
  /** It was changed since the version that the change was decided on. */
  | { readonly kind: 'changed-since'; readonly view: SavedView };

export async function savedViews({ db }: ViewsContext, viewers: Viewers): Promise<readonly SavedView[]> {
  return (await viewsOf(db, recordedAs(viewers.asker))).map(viewOf);
}

export async function saveView(
  { db, now }: ViewsContext,
  viewers: Viewers,
  content: ViewContent,
): Promise<ViewOutcome> {
  const owner = recordedAs(viewers.asker);
  const views = await viewsOf(db, owner);
  if (views.length >= MOST_VIEWS) return { kind: 'too-many' };
  if (views.some((view) => isSameName(view, content))) return { kind: 'name-taken' };
  const row = { id: randomUUID(), owner_id: owner, ...content, version: 1, changed_at: at(now) };
  await insertView(db, row);
  return { kind: 'saved', view: viewOf(row) };
}

/** @param expected the version that the change was decided on */
export async function changeView(
  { db, now }: ViewsContext,
  viewers: Viewers,
  id: string,
  content: ViewContent,
  expected: string,
): Promise<ViewOutcome> {
  const owner = recordedAs(viewers.asker);
  const views = await viewsOf(db, owner);
  const known = views.find((view) => view.id === id);
  if (!known) return { kind: 'no-such-view' };
  if (views.some((view) => view.id !== id && isSameName(view, content))) return { kind: 'name-taken' };
  const row = { ...known, ...content, version: known.version + 1, changed_at: at(now) };
  if (String(known.version) === expected && (await replaceView(db, row)))
    return { kind: 'saved', view: viewOf(row) };
  const current = await viewById(db, owner, id);
  return current ? { kind: 'changed-since', view: viewOf(current) } : { kind: 'no-such-view' };
}

/** Deletes a view; false where they have none with that id. */
export async function removeView({ db }: ViewsContext, viewers: Viewers, id: string): Promise<boolean> {
  return deleteView(db, recordedAs(viewers.asker), id);
}

function viewOf({ id, name, query, version }: DealViewRow): SavedView {
  return { id, name, query, version: String(version) };
}

function isSameName(one: Pick<ViewContent, 'name'>, other: Pick<ViewContent, 'name'>): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}

function at(now: () => number): string {
  return new Date(now()).toISOString();
}
