import type { ReactNode } from 'react';
import { DeadlineLine } from './deadline-line.tsx';
import { withReading } from './deadline-words.ts';
import type { DraftDeadline } from './deadline-words.ts';

/** The own deadlines of a draft and a line for a further one; words are read against the plan's `year`. */
export function DeadlineList(props: {
  deadlines: readonly DraftDeadline[];
  storeKey: string;
  year: number;
  onSave: (deadlines: DraftDeadline[]) => Promise<boolean>;
}): ReactNode {
  const { deadlines, storeKey, year, onSave } = props;
  return (
    <>
      {[...deadlines, null].map((deadline, at) => (
        <DeadlineLine
          // By place: reading the words anew must not take the focus from the line.
          key={at}
          deadline={deadline}
          storeKey={`${storeKey}:${deadline ? at : 'new'}`}
          year={year}
          onRead={(reading) => onSave(withReading(deadlines, at, reading))}
        />
      ))}
    </>
  );
}
