import type { ReactNode } from 'react';
import type { Side } from './review-choices.ts';
import styles from './review.module.css';

const sides: { side: Side; label: string; key: string }[] = [
  { side: 'theirs', label: '采用报送', key: '1' },
  { side: 'ours', label: '保留台账', key: '2' },
];

/** The two sides of a cell or a row; the one that counts is marked. Plain buttons: there are hundreds of them. */
export function SideButtons(props: {
  /** What is chosen for: the name of the cell or the row. */
  name: string;
  side: Side | 'mixed';
  /** The clerk has not chosen although both sides changed something. */
  open?: boolean;
  /** In a table the keys of the table choose. */
  inTable?: boolean;
  onChoose: (side: Side) => void;
}): ReactNode {
  return (
    <span className={props.open ? `${styles.sides} ${styles.undecided}` : styles.sides} role="group" aria-label={`${props.name}的取舍`}>
      {sides.map(({ side, label, key }) => (
        <button
          key={side}
          type="button"
          className={styles.side}
          aria-pressed={props.side === side}
          tabIndex={props.inTable ? -1 : 0}
          title={props.inTable ? `${label}（按 ${key}）` : label}
          onClick={(event) => {
            event.stopPropagation();
            props.onChoose(side);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
