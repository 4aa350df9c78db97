import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { NavigationContext } from './navigation.ts';
import type { Navigation, NavigationKey } from './navigation.ts';

interface Place {
  current: NavigationKey;
  visits: Navigation['visits'];
}

/** The place after going to a screen; without a target the screen stays as it was left. */
export function placeAfter(place: Place, key: NavigationKey, target: object | undefined): Place {
  if (!target) return { ...place, current: key };
  const number = (place.visits[key]?.number ?? 0) + 1;
  return { current: key, visits: { ...place.visits, [key]: { target, number } } };
}

/** Holds where the window is. */
export function NavigationProvider(props: { start: NavigationKey; children: ReactNode }): ReactNode {
  const [place, setPlace] = useState<Place>({ current: props.start, visits: {} });
  const navigation = useMemo<Navigation>(
    () => ({ ...place, goTo: (key, target) => setPlace((before) => placeAfter(before, key, target)) }),
    [place],
  );
  return <NavigationContext value={navigation}>{props.children}</NavigationContext>;
}
