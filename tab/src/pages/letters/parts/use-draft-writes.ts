import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { ApiError, errorOf } from '../../../api/problem.ts';
import { useWrite } from '../../../api/use-write.ts';
import { needsMailbox } from '../../../parts/mailbox-bar.tsx';
import { fileNameIn, saveFile } from '../../../parts/save-file.ts';
import { reasonOf } from '../../../parts/states.tsx';
import { DRAFTS_KEY, type LetterChoice, type LetterTemplateName } from '../letters-data.ts';
import type { Result } from './draft-result.tsx';

/** What stands in the way of a draft. */
export interface Refusal {
  readonly what: string;
  readonly detail: string;
  /** What has changed since the preview that was looked at; empty where nothing has. */
  readonly changes: readonly string[];
  /** Asks for the same once more, where the person has to let the app into their mailbox first; else null. */
  readonly onceAllowed: (() => void) | null;
}

export interface DraftWrites {
  readonly isPending: boolean;
  readonly result: Result | null;
  readonly refusal: Refusal | null;
  create(version: string, choice: LetterChoice, freshAfter?: number): Promise<void>;
  /** Saves the letter as a file that mail programs open as a draft. */
  save(version: string, choice: LetterChoice): Promise<void>;
  forget(): void;
}

/** Creates the draft of a letter, or saves it as a file; each is decided on a preview of a version. */
export function useDraftWrites(dealId: string, template: LetterTemplateName): DraftWrites {
  const api = useApi();
  const queries = useQueryClient();
  const [result, setResult] = useState<Result | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const forget = () => {
    setResult(null);
    setRefusal(null);
  };
  const refuse = (what: string, error: unknown, onceAllowed: Refusal['onceAllowed'] = null) => {
    const refusal = { ...refusedBy(what, error), onceAllowed };
    setRefusal(refusal);
    // What it was decided on is another one by now: it is looked through once more.
    if (refusal.changes.length > 0) void queries.invalidateQueries({ queryKey: ['deal', dealId] });
  };
  const write = useWrite({
    send: (
      {
        version,
        ...body
      }: {
        version: string;
        to: string;
        cc: string[];
        note: string;
        language: LetterChoice['language'];
        freshAfter?: number;
      },
      headers,
    ) =>
      answered(
        api.POST('/api/v1/deals/{dealId}/drafts', {
          params: { path: { dealId }, header: { ...headers, 'If-Match': `"${version}"` } },
          body: { ...body, template },
        }),
      ),
    invalidates: [DRAFTS_KEY, ['deal', dealId]],
  });
  const create: DraftWrites['create'] = async (version, choice, freshAfter) => {
    forget();
    const fresh = freshAfter === undefined ? {} : { freshAfter };
    try {
      setResult(await write.mutateAsync({ version, ...choice, cc: [...choice.cc], ...fresh }));
    } catch (error) {
      refuse(
        'No draft was made',
        error,
        needsMailbox(error) ? () => void create(version, choice, freshAfter) : null,
      );
    }
  };
  return {
    isPending: write.isPending || isSaving,
    result,
    refusal,
    forget,
    create,
    save: async (version, choice) => {
      forget();
      setSaving(true);
      try {
        const { data, error, response } = await api.POST('/api/v1/deals/{dealId}/letters/{template}/file', {
          params: { path: { dealId, template }, header: { 'If-Match': `"${version}"` } },
          body: { ...choice, cc: [...choice.cc] },
          parseAs: 'blob',
        });
        if (!response.ok) throw errorOf(response.status, error);
        saveFile(data as Blob, fileNameIn(response) ?? `${template}.eml`);
      } catch (error) {
        refuse('The letter was not saved', error);
      } finally {
        setSaving(false);
      }
    },
  };
}

function refusedBy(what: string, error: unknown): Refusal {
  const { changes = [] } = error instanceof ApiError ? error.problem : {};
  return { what, detail: reasonOf(error), changes, onceAllowed: null };
}
