import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';

type Schemas = components['schemas'];
export type OwnDraft = Schemas['OwnDraft'];
export type DealReplies = Schemas['DealReplies'];
export type Proposal = Schemas['Proposal'];
export type BatchSummary = Schemas['BatchSummary'];
export type Batch = Schemas['Batch'];
export type LetterPreview = Schemas['LetterPreview'];
export type DealLetter = Schemas['DealLetter'];
/** A letter with its name in words: `customer e-mail`. */
export type NamedLetter = Pick<Schemas['LetterTitle'], 'template' | 'name'>;
export type LetterTemplateName = LetterPreview['template'];
/** The language of a letter, as a tag. */
export type LetterLanguage = Schemas['LetterLanguage']['tag'];

export type DraftGroup = 'waiting' | 'sent' | 'deleted';

/** What is typed in the bot's chat for a letter about a deal. */
export function commandOf(template: LetterTemplateName, dealId: string): string {
  return `draft ${CHAT_WORDS[template]} ${dealId}`;
}

const CHAT_WORDS: Readonly<Record<LetterTemplateName, string>> = {
  'customer-action-required': 'customer',
  'partner-action-required': 'partner',
  'customer-it-admin': 'admin',
  'follow-up': 'follow-up',
};

/** Milliseconds between two looks at a batch that is under way, for whoever hears of no changes. */
const LOOK_EVERY_MS = 3000;

/** Begins every key of what is about one's own letters: the server tells when to read it anew. */
export const DRAFTS_KEY = ['drafts'] as const;

/** One's drafts of a group, page after page. */
export function useMyDrafts(group: DraftGroup) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...DRAFTS_KEY, 'mine', group],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/api/v1/drafts', {
          params: { query: { group, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** The deals with answers to decide about, or a reminder that is due. */
export function useReplies() {
  const api = useApi();
  return useQuery({
    queryKey: [...DRAFTS_KEY, 'replies'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/replies', { signal })),
  });
}

export function useBatches() {
  const api = useApi();
  return useQuery({
    queryKey: [...DRAFTS_KEY, 'batches'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/batches', { signal })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.isUnderWay) ? LOOK_EVERY_MS : false),
  });
}

export function useBatch(batchId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...DRAFTS_KEY, 'batches', batchId],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/batches/{batchId}', { params: { path: { batchId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.isUnderWay ? LOOK_EVERY_MS : false),
  });
}

export function useTemplates() {
  const api = useApi();
  return useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/templates', { signal })),
  });
}

/** A template, filled in for a fictional deal. */
export function useTemplatePreview(name: LetterTemplateName | 'alert-digest', locale: LetterLanguage) {
  const api = useApi();
  return useQuery({
    queryKey: ['templates', name, locale],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/templates/{name}/preview', {
          params: { path: { name }, query: { locale } },
          signal,
        }),
      ),
  });
}

/** What of a letter is chosen by whoever sends it. */
export interface LetterChoice {
  readonly to: string;
  readonly cc: readonly string[];
  readonly note: string;
  /** The chosen language as a tag; null where none is chosen. */
  readonly language: LetterLanguage | null;
}

/** The letters of a deal, each with whether it can be written now. */
export function dealLettersQuery(api: ReturnType<typeof useApi>, dealId: string) {
  return queryOptions({
    queryKey: ['deal', dealId, 'letters'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/deals/{dealId}/letters', { params: { path: { dealId } }, signal })),
  });
}

export function useDealLetters(dealId: string) {
  return useQuery(dealLettersQuery(useApi(), dealId));
}

/** Whether a letter can be shown: a reminder has no other recipient to choose than that of the first letter. */
export function canBeShown({ state, template }: DealLetter): boolean {
  return state === 'ready' || (state === 'missing' && template !== 'follow-up');
}

/** The contacts that answers about a deal propose. */
export function useDealReplies(dealId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['deal', dealId, 'replies'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/deals/{dealId}/replies', { params: { path: { dealId } }, signal })),
  });
}

/** A letter as it would be now; the one before stays while another choice is looked at. */
export function useLetterPreview(dealId: string, template: LetterTemplateName, choice: LetterChoice) {
  const api = useApi();
  return useQuery({
    queryKey: ['deal', dealId, 'letter', template, choice],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/deals/{dealId}/letters/{template}/preview', {
          params: { path: { dealId, template } },
          body: { ...choice, cc: [...choice.cc] },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
