import { type RefObject, useEffect } from 'react';
import { ApiError } from '../api/problem.ts';

/** What the API found wrong with a form, each thing at the field that it is about. */
export interface RefusedFields {
  /** What a `Field` of Fluent is given: the reason stands below it and describes its control. */
  at(field: string): { readonly validationState?: 'error'; readonly validationMessage?: string };
  /** Whether everything that is wrong stands at a field. */
  readonly isAllAtFields: boolean;
}

/**
 * Sorts what is wrong by field.
 * @param error what a write failed with; null where it did not
 * @param fields the names of the fields of the form, as the body of the request has them
 */
export function refusedFields(error: unknown, fields: readonly string[]): RefusedFields {
  const parts = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  const wrong = new Map<string, string[]>();
  for (const { pointer, detail } of parts) {
    const name = /^\/([^/]+)/.exec(pointer)?.[1];
    if (name === undefined || !fields.includes(name)) continue;
    wrong.set(name, [...(wrong.get(name) ?? []), detail]);
  }
  const placed = [...wrong.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    at: (field) => {
      const why = wrong.get(field);
      return why ? { validationState: 'error', validationMessage: why.join(' ') } : {};
    },
    isAllAtFields: placed > 0 && placed === parts.length,
  };
}

const CONTROL = 'input, select, textarea';

/** Leads to the first field of a form that was refused, once it was. */
export function useFocusOnRefused(form: RefObject<HTMLElement | null>, error: unknown): void {
  useEffect(() => {
    if (!error) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    const control = wrong?.matches(CONTROL) ? wrong : wrong?.querySelector<HTMLElement>(CONTROL);
    control?.focus();
  }, [form, error]);
}
