import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { writeKeys } from './write-key.ts';

/** How something is written. */
interface Write<Input, Output> {
  /** Sends it, with the headers that make it do its work once. */
  readonly send: (input: Input, headers: { readonly 'Idempotency-Key': string }) => Promise<Output>;
  /** The queries that are read anew afterwards. */
  readonly invalidates?: readonly QueryKey[];
}

/** A write, with a key that it keeps until it is known what became of it. */
export function useWrite<Input, Output>({
  send,
  invalidates = [],
}: Write<Input, Output>): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  const [keys] = useState(writeKeys);
  return useMutation({
    mutationFn: (input: Input) =>
      keys.under(JSON.stringify(input) ?? '', (key) => send(input, { 'Idempotency-Key': key })),
    onSuccess: () => Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
