import type { DragEvent } from 'react';
import styles from './drag-label.module.css';

/** Shows words beside the pointer while dragging: 3 项任务, instead of a picture of the row. */
export function showDragLabel(event: DragEvent<HTMLElement>, words: string): void {
  const label = document.createElement('div');
  label.className = styles.label ?? '';
  label.textContent = words;
  document.body.append(label);
  event.dataTransfer.setDragImage(label, -12, 8);
  // The picture is taken once this handler has returned.
  setTimeout(() => label.remove());
}
