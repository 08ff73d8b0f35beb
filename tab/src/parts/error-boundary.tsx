import { Component, type ReactNode } from 'react';
import { ErrorState } from './states.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Shows what a page threw in its place, with a way to draw it anew. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ErrorState what="This page could not be shown" error={error} retry={() => this.#again(error)} />;
  }

  /** What could not be loaded is kept as failed by `React.lazy`, so that only loading all of it anew helps. */
  #again(error: unknown): void {
    if (error instanceof TypeError && /import|fetch|load/i.test(error.message)) location.reload();
    else this.setState({ error: null });
  }
}
