/** A clock that stands still until it is moved. */
export interface FixedClock {
  now: () => Date;
  /** Moves the clock forward. */
  advance(milliseconds: number): void;
}

/** A clock for tests; starts at 2024-05-06T08:00:00Z (a Monday) unless told otherwise. */
export function fixedClock(start = '2024-05-06T08:00:00.000Z'): FixedClock {
  let current = Date.parse(start);
  return {
    now: () => new Date(current),
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
