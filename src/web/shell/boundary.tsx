import { Component, type ReactNode } from 'react';
import { ProblemAlert } from '../parts/problem-alert.js';

/** A page that fails says so in its place; the rest goes on. Keyed by the address: another page begins without its error. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <ProblemAlert error={this.state.error} onRetry={() => location.reload()} />;
  }
}
