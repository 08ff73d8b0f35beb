import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/problem.ts';
import { EmptyState, ErrorState, LoadingState, NoPermissionState } from './states.tsx';
import { capital } from './words.ts';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is loaded, in words: `the deals`. */
  readonly what: string;
  /** Rows of grey while it loads. */
  readonly lines?: number;
  /** Shown in place of data without anything in it. */
  readonly empty?: { readonly when: (data: T) => boolean; readonly view: ReactNode };
  readonly children: (data: T) => ReactNode;
}

/** What a query has come to: loading, failed, not allowed, not there, empty, or its data. Old data stays while it is read anew. */
export function QueryView<T>({ query, what, lines, empty, children }: QueryViewProps<T>) {
  const { data, error } = query;
  if (error instanceof ApiError && error.problem.code === 'not-allowed')
    return <NoPermissionState>{error.message}</NoPermissionState>;
  if (error instanceof ApiError && error.status === 404)
    return <EmptyState title="There is nothing here">{error.message}</EmptyState>;
  if (data === undefined) {
    if (error)
      return (
        <ErrorState
          what={`${capital(what)} could not be loaded`}
          error={error}
          retry={() => void query.refetch()}
        />
      );
    return <LoadingState what={what} {...(lines === undefined ? {} : { lines })} />;
  }
  return (
    <>
      {error ? (
        <ErrorState
          what={`${capital(what)} could not be brought up to date`}
          error={error}
          retry={() => void query.refetch()}
        />
      ) : null}
      {empty?.when(data) ? empty.view : children(data)}
    </>
  );
}
