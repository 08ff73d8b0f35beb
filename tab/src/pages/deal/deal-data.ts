import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answeredWithTag } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';

export type Deal = components['schemas']['Deal'];
export type DealContact = components['schemas']['DealContact'];
export type Finding = components['schemas']['Finding'];
export type Role = components['schemas']['Role'];
export type PrimaryStep = components['schemas']['PrimaryStep'];

/** Whether a draft is one's own and still to be sent. */
export function isWaiting({ isOwn, state }: Deal['drafts'][number]): boolean {
  return isOwn && (state.id === 'drafted' || state.id === 'edited');
}

/** Under this key stands all that is read of a deal; the server tells of its changes by it. */
export function dealKey(dealId: string, ...more: readonly string[]): readonly string[] {
  return ['deal', dealId, ...more];
}

/** What is read anew, or once it is looked at again, when somebody has changed the deal. */
export function changedWith(dealId: string): readonly (readonly string[])[] {
  return [dealKey(dealId), ['deals'], ['deal-list'], ['today']];
}

/** A deal, kept up to date. That somebody saw it is noted when it is first read. */
export function useDeal(dealId: string): UseQueryResult<Deal> {
  const api = useApi();
  const queries = useQueryClient();
  return useQuery({
    queryKey: dealKey(dealId, 'itself'),
    queryFn: async ({ signal }) => {
      const isKnown = queries.getQueryData(dealKey(dealId, 'itself')) !== undefined;
      const query = isKnown ? { again: 'true' } : {};
      const { data } = await answeredWithTag(
        api.GET('/api/v1/deals/{dealId}', { params: { path: { dealId }, query }, signal }),
      );
      return data;
    },
  });
}

const DealContext = createContext<Deal | null>(null);
export const DealProvider = DealContext.Provider;

/** The deal whose page is shown. */
export function useShownDeal(): Deal {
  const deal = useContext(DealContext);
  if (!deal) throw new Error('useShownDeal is called outside of the page of a deal');
  return deal;
}
