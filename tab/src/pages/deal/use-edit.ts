import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered } from '../../api/answer.ts';
import { type Api, useApi } from '../../api/client.ts';
import { ApiError } from '../../api/problem.ts';
import type { components } from '../../api/schema.d.ts';
import { useWrite } from '../../api/use-write.ts';
import { reasonOf } from '../../parts/states.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { changedWith, dealKey, useShownDeal } from './deal-data.ts';

export type Fields = components['schemas']['DealFields'];
export type NewContact = components['schemas']['NewContact'];
type Edited = components['schemas']['EditedDeal'];
type Place = { readonly role: NewContact['role']; readonly email: string };

/** What a person changes of a deal. */
export type Edit =
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'add'; readonly contact: NewContact }
  | { readonly kind: 'replace'; readonly place: Place; readonly contact: NewContact }
  | { readonly kind: 'remove'; readonly place: Place };

/** What stands in the way of an edit: others changed the deal meanwhile, or it can't be done. */
export interface Refused {
  readonly error: unknown;
  /** What others have changed; null where nobody has. */
  readonly changes: readonly string[] | null;
  /** The version as it is now, with which the edit can be made all the same. */
  readonly current: string | null;
}

export interface Editing {
  /** Resolves to whether it was made. `version` is the one it is decided on; left out, that which is shown. */
  edit(edit: Edit, version?: string): Promise<boolean>;
  readonly isPending: boolean;
  readonly refused: Refused | null;
  forget(): void;
}

/** Edits the shown deal; what was changed is told, with a way to undo it. */
export function useEdit(): Editing {
  const api = useApi();
  const queries = useQueryClient();
  const deal = useShownDeal();
  const told = useTold();
  const [refused, setRefused] = useState<Refused | null>(null);
  const write = useWrite({
    send: ({ edit, version }: { readonly edit: Edit; readonly version: string }, headers) =>
      send(api, deal.dealId, edit, { ...headers, 'If-Match': `"${version}"` }),
    invalidates: changedWith(deal.dealId),
  });
  return {
    edit: async (edit, version = deal.version) => {
      setRefused(null);
      try {
        told(deal.dealId, await write.mutateAsync({ edit, version }));
        return true;
      } catch (error) {
        setRefused(refusedBy(error));
        // The page shows what it was refused for, without waiting to be told.
        void queries.invalidateQueries({ queryKey: dealKey(deal.dealId) });
        return false;
      }
    },
    isPending: write.isPending,
    refused,
    forget: () => setRefused(null),
  };
}

function refusedBy(error: unknown): Refused {
  const { changes = null, current = null } = error instanceof ApiError ? error.problem : {};
  return { error, changes, current };
}

function send(
  api: Api,
  dealId: string,
  edit: Edit,
  header: { readonly 'Idempotency-Key': string; readonly 'If-Match': string },
): Promise<Edited> {
  const deal = { path: { dealId }, header };
  switch (edit.kind) {
    case 'fields':
      return answered(api.PATCH('/api/v1/deals/{dealId}', { params: deal, body: edit.fields }));
    case 'add':
      return answered(api.POST('/api/v1/deals/{dealId}/contacts', { params: deal, body: edit.contact }));
    case 'replace':
      return answered(
        api.PUT('/api/v1/deals/{dealId}/contacts/{role}/{email}', {
          params: { path: { dealId, ...edit.place }, header },
          body: edit.contact,
        }),
      );
    case 'remove':
      return answered(
        api.DELETE('/api/v1/deals/{dealId}/contacts/{role}/{email}', {
          params: { path: { dealId, ...edit.place }, header },
        }),
      );
  }
}

/** Tells what an edit has changed, and offers to undo it. */
function useTold(): (dealId: string, edited: Edited) => void {
  const toast = useToast();
  const undo = useUndo();
  return (dealId, { text, edit, named, isSeen }) => {
    const only = named.length === 0 ? '' : ` ${named.join(', ')} is only named until they take the deal.`;
    const gone = isSeen ? '' : ' The deal is not yours any more.';
    toast({
      title: edit === null ? 'Nothing to change' : 'Changed',
      detail: `${text}${only === '' && gone === '' ? '' : '.'}${only}${gone}`,
      ...(edit === null ? { intent: 'info' as const } : { undo: () => void undo(dealId, edit) }),
    });
  };
}

/** Undoes an edit of a deal, and tells what came of it. */
export function useUndo(): (dealId: string, edit: string) => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const write = useWrite({
    send: ({ dealId, edit }: { readonly dealId: string; readonly edit: string }, header) =>
      answered(
        api.POST('/api/v1/deals/{dealId}/edits/{edit}/undo', { params: { path: { dealId, edit }, header } }),
      ),
  });
  return async (dealId, edit) => {
    try {
      const { text } = await write.mutateAsync({ dealId, edit });
      toast({ title: 'Undone', detail: text });
    } catch (error) {
      toast({ title: 'It was not undone', detail: reasonOf(error), intent: 'error' });
    }
    await Promise.all(changedWith(dealId).map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
