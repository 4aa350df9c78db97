import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { DoubtLine } from './doubt-line.tsx';
import type { Doubt, ImportDiagnostic } from './doubt-order.ts';
import { NoteGroup } from './note-group.tsx';
import { noteGroups } from './note-groups.ts';
import styles from './doubts.module.css';

/** All open doubts in the order of the original, and below them what the program did by itself. */
export function DoubtList(props: {
  view: ImportView;
  doubts: readonly Doubt[];
  currentKey: string | null;
  onShow: (doubt: Doubt) => void;
  onSeen: (doubt: Doubt) => void;
  /** Lights up what a note speaks of. */
  onShowNote: (note: ImportDiagnostic) => void;
}): ReactNode {
  const { view, doubts } = props;
  const titles = new Map(view.draftTasks.map((draft) => [draft.id, `${draft.number ?? ''} ${draft.title}`.trim()]));
  const notes = noteGroups(view.diagnostics);
  return (
    <div className={styles.list}>
      {doubts.length === 0 ? <p className={styles.quiet}>没有待核对的疑问。</p> : null}
      {doubts.map((doubt) => (
        <div key={doubt.key}>
          <DoubtLine
            diagnostic={doubt.diagnostic}
            current={doubt.key === props.currentKey}
            onShow={() => props.onShow(doubt)}
            onSeen={() => props.onSeen(doubt)}
          />
          {doubt.diagnostic.draftTaskId === null ? null : (
            <div className={styles.of}>{titles.get(doubt.diagnostic.draftTaskId)}</div>
          )}
        </div>
      ))}
      {notes.length > 0 ? <h3 className={styles.group}>程序做过的处理和提示</h3> : null}
      {notes.map((group) => (
        <NoteGroup key={group[0]?.code} notes={group} onShow={props.onShowNote} />
      ))}
    </div>
  );
}
