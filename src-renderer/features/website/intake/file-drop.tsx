import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import styles from '../website-screen.module.css';

/** The screen's body, on which a table can be dropped. */
export function FileDrop(props: { disabled: boolean; onDrop: (files: readonly File[]) => void; children: ReactNode }): ReactNode {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = props.disabled ? 'none' : 'copy';
    setOver(!props.disabled);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!props.disabled) props.onDrop([...event.dataTransfer.files]);
  };
  return (
    <div
      className={over ? `${styles.column} ${styles.over}` : styles.column}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {props.children}
    </div>
  );
}
