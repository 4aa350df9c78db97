import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { DoubtLine } from './doubt-line.tsx';
import type { Doubt } from './doubt-order.ts';
import styles from './doubts.module.css';

/** All open doubts in the order of the original, and below them what the program did by itself. */
export function DoubtList(props: {
  view: ImportView;
  doubts: readonly Doubt[];
  currentKey: string | null;
  onShow: (doubt: Doubt) => void;
  onSeen: (doubt: Doubt) => void;
}): ReactNode {
  const { view, doubts } = props;
  const titles = new Map(view.draftTasks.map((draft) => [draft.id, `${draft.number ?? ''} ${draft.title}`.trim()]));
  const notes = view.diagnostics.filter(({ severity }) => severity === 'info');
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
      {notes.length > 0 ? <h3 className={styles.group}>程序做过的处理</h3> : null}
      {notes.map((diagnostic, position) => (
        <DoubtLine key={`${diagnostic.code}-${position}`} diagnostic={diagnostic} />
      ))}
    </div>
  );
}
