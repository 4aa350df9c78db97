import type { ReactNode } from 'react';
import styles from './status-chip.module.css';

export type ChipColour = 'green' | 'blue' | 'yellow' | 'red' | 'none';

/** Shapes differ as well as colours, so that a print in grey still tells them apart. */
const signs: Record<ChipColour, string> = { green: '●', blue: '◆', yellow: '▲', red: '■', none: '○' };

/** A colour, a sign and a word together, for lights, states and doubts; `title` tells why. */
export function StatusChip(props: { colour: ChipColour; label: string; title?: string }): ReactNode {
  return (
    <span className={`${styles.chip} ${styles[props.colour]}`} title={props.title}>
      <span className={styles.sign} aria-hidden>
        {signs[props.colour]}
      </span>
      {props.label}
    </span>
  );
}
