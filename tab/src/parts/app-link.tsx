import { Link as FluentLink } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { dealPath } from '../host/deep-link.ts';

/** A link to a page of the app: `/deals`. */
export function AppLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link href={to} asChild>
      <FluentLink>{children}</FluentLink>
    </Link>
  );
}

/** A link to the page of a deal. */
export function DealLink({ dealId, children }: { readonly dealId: string; readonly children?: ReactNode }) {
  return (
    <AppLink to={dealPath(dealId)}>
      <span dir="auto">{children ?? dealId}</span>
    </AppLink>
  );
}
