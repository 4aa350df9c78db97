import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** A component whose code is loaded apart. */
export interface Apart<Props> {
  /** Always the same component; shows nothing until its code is there. */
  Component: (props: Props) => ReactNode;
  /** Loads the code ahead, so that the first showing does not wait for it. */
  preload: () => Promise<void>;
}

/** Keeps the code of a component out of what the first window waits for. */
export function loadApart<Props extends object>(load: () => Promise<ComponentType<Props>>): Apart<Props> {
  let loaded: ComponentType<Props> | null = null;
  let shown: ComponentType<Props> | null = null;
  return {
    Component: (props) => {
      // A lazy component shows itself 300 ms late even when its code is there (React spaces out what it reveals).
      const Shown = (shown ??= loaded ?? lazy(async () => ({ default: await load() })));
      return (
        <Suspense fallback={null}>
          <Shown {...props} />
        </Suspense>
      );
    },
    preload: async () => {
      // What cannot be loaded says so when it is shown.
      loaded ??= await load().catch(() => null);
    },
  };
}
