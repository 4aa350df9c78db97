import type { ReactNode } from 'react';
import { BatchBar } from '../batch/batch-bar.tsx';
import { DoubtList } from '../doubts/doubt-list.tsx';
import type { DraftContext } from '../drafts/draft-context.ts';
import { DraftEditor } from '../drafts/draft-editor.tsx';
import { DraftListHead } from '../drafts/draft-list-head.tsx';
import type { DraftListView } from '../drafts/draft-list-head.tsx';
import { DraftList } from '../drafts/draft-list.tsx';
import type { SourceSpan } from '../source/source-marks.ts';
import { canDo } from './check-commands.ts';
import type { CheckParts } from './check-commands.ts';
import type { CheckCommand } from './shortcuts.ts';
import type { ImportEdits } from './use-import-edits.ts';
import styles from './check-step.module.css';
import listStyles from '../drafts/draft-list.module.css';

export interface DraftsSideProps {
  parts: CheckParts;
  edits: ImportEdits;
  context: DraftContext;
  shown: DraftListView;
  onShow: (shown: DraftListView) => void;
  onCommand: (command: CheckCommand) => void;
  onMenu: (draftTaskId: string, place: { x: number; y: number }) => void;
  onShowCleaned: (span: SourceSpan) => void;
}

/** The drafts, or the doubts, with the fields of the chosen draft beside them. */
export function DraftsSide(props: DraftsSideProps): ReactNode {
  const { parts, edits, context, onCommand } = props;
  const { view, review, checked, rows, actions, doubts } = parts;
  const { list, doubtList, editor, toList } = parts.focus;
  const draft = view.draftTasks.find(({ id }) => id === review.chosenId) ?? null;
  const drafts = view.draftTasks.filter(({ id }) => checked.ids.has(id));
  const many = {
    drafts,
    apply: (change: Parameters<ImportEdits['editMany']>[1], sentence: string) => edits.editMany(drafts.map(({ id }) => id), change, sentence),
  };
  const movable = view.state === 'open' && parts.inOriginalOrder;
  return (
    <div className={styles.right}>
      {drafts.length > 0 ? (
        <BatchBar many={many} context={context} canDo={(command) => canDo(parts, command)} onCommand={onCommand} />
      ) : null}
      <div className={styles.columns}>
        <div className={styles.listColumn}>
          {review.side === 'tasks' ? (
            <div className={listStyles.column}>
              <DraftListHead shown={props.shown} onShow={props.onShow} />
              <DraftList
                listRef={list}
                rows={rows}
                chosenId={review.chosenId}
                checked={checked.ids}
                doubts={review.draftDoubts}
                onChoose={review.choose}
                onCheck={checked.toggle}
                onMove={movable ? actions.moveBeside : null}
                onMenu={props.onMenu}
              />
            </div>
          ) : (
            <DoubtList
              listRef={doubtList}
              view={view}
              doubts={review.doubts}
              currentKey={review.doubtKey}
              answers={doubts.answers}
              onShow={review.showDoubt}
              onReopen={doubts.reopen}
              onShowNote={review.showNote}
              onShowCleaned={props.onShowCleaned}
            />
          )}
        </div>
        <div className={styles.editorColumn} ref={editor}>
          {draft ? (
            <DraftEditor
              key={draft.id}
              draft={draft}
              context={context}
              edits={edits}
              doubts={review.draftDoubts.get(draft.id) ?? []}
              answers={doubts.answers}
              onFocusField={(field) => review.focusField({ kind: 'draft', draftTaskId: draft.id, field })}
              onChosen={review.choose}
              onLeave={toList}
            />
          ) : (
            <p className={styles.hint}>没有识别出任务。可以在原文中选中文字后按 N，或用“新增任务”逐项录入。</p>
          )}
        </div>
      </div>
    </div>
  );
}
