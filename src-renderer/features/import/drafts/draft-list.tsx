import { useEffect } from 'react';
import type { MouseEvent, ReactNode, RefObject } from 'react';
import type { DraftListRow } from './draft-list-rows.ts';
import { DraftRow } from './draft-row.tsx';
import { useRowDrag } from './use-row-drag.ts';
import type { Doubt } from '../doubts/doubt-order.ts';
import styles from './draft-list.module.css';

/** Drafts under their headings; the keys are handled by the check step. */
export function DraftList(props: {
  listRef: RefObject<HTMLDivElement | null>;
  rows: readonly DraftListRow[];
  chosenId: string | null;
  checked: ReadonlySet<string>;
  doubts: ReadonlyMap<string, readonly Doubt[]>;
  onChoose: (draftTaskId: string) => void;
  onCheck: (draftTaskId: string) => void;
  /** Puts the dragged draft beside another one; null while the rows can't be moved. */
  onMove: ((draftTaskId: string, targetId: string, edge: 'before' | 'after') => void) | null;
  /** The menu of a row is wished for at a place of the window. */
  onMenu: (draftTaskId: string, place: { x: number; y: number }) => void;
}): ReactNode {
  const { listRef, rows, chosenId, checked, doubts, onMove } = props;
  const drag = useRowDrag((draftTaskId, mark) => onMove?.(draftTaskId, mark.draftTaskId, mark.edge));
  useEffect(() => {
    if (chosenId) document.getElementById(`draft-${chosenId}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-draft-task]') : null;
    event.preventDefault();
    if (row?.dataset['draftTask']) props.onMenu(row.dataset['draftTask'], { x: event.clientX, y: event.clientY });
  };
  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      aria-label="识别出的任务"
      aria-activedescendant={chosenId ? `draft-${chosenId}` : undefined}
      data-draft-list
      onContextMenu={openMenu}
      onDrop={drag.onDrop}
      onDragEnd={drag.onEnd}
    >
      {rows.length === 0 ? <p className={styles.none}>没有这样的任务。</p> : null}
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
            dropEdge={drag.mark?.draftTaskId === row.draft.id ? drag.mark.edge : null}
            drag={onMove ? drag.row : null}
            onChoose={props.onChoose}
            onCheck={props.onCheck}
          />
        ),
      )}
    </div>
  );
}
