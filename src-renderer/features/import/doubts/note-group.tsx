import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { lightOfDoubt } from './doubt-field.ts';
import { DoubtLine } from './doubt-line.tsx';
import type { ImportDiagnostic } from './doubt-order.ts';
import styles from './doubts.module.css';

/** Notes of one kind: one is shown, the others one after the other on demand. */
export function NoteGroup(props: {
  notes: readonly ImportDiagnostic[];
  onShow: (note: ImportDiagnostic) => void;
}): ReactNode {
  const { notes, onShow } = props;
  const [position, setPosition] = useState(0);
  const note = notes[position % notes.length];
  if (!note) return null;
  const showNext = (): void => {
    const next = (position + 1) % notes.length;
    setPosition(next);
    const shown = notes[next];
    if (shown) onShow(shown);
  };
  return (
    <div>
      <DoubtLine diagnostic={note} {...(lightOfDoubt(note) ? { onShow: () => onShow(note) } : {})} />
      {notes.length > 1 ? (
        <div className={styles.of}>
          第 {(position % notes.length) + 1} / {notes.length} 处
          <Button type="link" size="small" disabled={false} onClick={showNext}>
            看下一处
          </Button>
        </div>
      ) : null}
    </div>
  );
}
