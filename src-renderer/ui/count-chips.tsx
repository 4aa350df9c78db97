import type { ReactNode } from 'react';
import { StatusChip } from './status-chip.tsx';
import type { ChipColour } from './status-chip.tsx';
import styles from './count-chips.module.css';

/** A state with the number of rows in it. */
export interface CountChip<Key extends string> {
  key: Key;
  label: string;
  colour: ChipColour;
  count: number;
}

/** How many rows there are in each state; a press shows those of that state only, a second one all again. */
export function CountChips<Key extends string>(props: {
  label: string;
  chips: readonly CountChip<Key>[];
  pressed: readonly Key[];
  onChange: (pressed: Key[]) => void;
}): ReactNode {
  const { chips, pressed, onChange } = props;
  return (
    <div className={styles.chips} role="group" aria-label={props.label}>
      {chips.map(({ key, label, colour, count }) => {
        const isPressed = pressed.includes(key);
        return (
          <button
            key={key}
            type="button"
            className={styles.chip}
            aria-pressed={isPressed}
            onClick={() => onChange(isPressed ? pressed.filter((one) => one !== key) : [...pressed, key])}
          >
            <StatusChip colour={colour} label={label} />
            <span className={styles.count}>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
