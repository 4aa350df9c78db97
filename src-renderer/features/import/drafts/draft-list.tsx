import { useEffect } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { DraftListRow } from './draft-list-rows.ts';
import { DraftRow } from './draft-row.tsx';
import type { Doubt } from '../doubts/doubt-order.ts';
import styles from './draft-list.module.css';

/** Drafts under their headings; ↑↓ moves, Space marks, Enter goes to the fields (handled by the check step). */
export function DraftList(props: {
  listRef: RefObject<HTMLDivElement | null>;
  rows: readonly DraftListRow[];
  chosenId: string | null;
  checked: ReadonlySet<string>;
  doubts: ReadonlyMap<string, readonly Doubt[]>;
  onChoose: (draftTaskId: string) => void;
  onCheck: (draftTaskId: string) => void;
}): ReactNode {
  const { listRef, rows, chosenId, checked, doubts } = props;
  useEffect(() => {
    if (chosenId) document.getElementById(`draft-${chosenId}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label="识别出的任务"
      aria-activedescendant={chosenId ? `draft-${chosenId}` : undefined}
      data-draft-list
    >
      {rows.map((row) =>
        row.kind === 'section' ? (
          <div key={row.key} className={styles.section} data-depth={row.depth} role="presentation" title={row.heading}>
            {row.heading}
          </div>
        ) : (
          <DraftRow
            key={row.key}
            draft={row.draft}
            chosen={row.draft.id === chosenId}
            checked={checked.has(row.draft.id)}
            doubtCount={doubts.get(row.draft.id)?.length ?? 0}
            onChoose={props.onChoose}
            onCheck={props.onCheck}
          />
        ),
      )}
    </div>
  );
}
