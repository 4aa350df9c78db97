import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { fieldToCorrect } from '../doubts/doubt-field.ts';
import { DoubtList } from '../doubts/doubt-list.tsx';
import { draftContextOf } from '../drafts/draft-context.ts';
import { DraftEditor } from '../drafts/draft-editor.tsx';
import { draftListRows, neighbourDraft } from '../drafts/draft-list-rows.ts';
import type { DraftListFilter } from '../drafts/draft-list-rows.ts';
import { DraftList } from '../drafts/draft-list.tsx';
import { PlanHeaderBar } from '../header/plan-header-bar.tsx';
import { unknownUnits } from '../printed-units/printed-unit-words.ts';
import { PrintedUnitsPanel } from '../printed-units/printed-units-panel.tsx';
import { SourcePane } from '../source/source-pane.tsx';
import { CheckToolbar } from './check-toolbar.tsx';
import type { CheckCommand } from './shortcuts.ts';
import { useCheckKeys } from './use-check-keys.ts';
import { useDraftActions } from './use-draft-actions.ts';
import type { ImportEdits } from './use-import-edits.ts';
import { useReview } from './use-review.ts';
import styles from './check-step.module.css';

/** Second step: the original at the left, what was read from it at the right, linked both ways. */
export function CheckStep(props: { view: ImportView; edits: ImportEdits }): ReactNode {
  const { view, edits } = props;
  const review = useReview(view);
  const office = useOffice();
  const register = useUnitRegister();
  const [filter, setFilter] = useState<DraftListFilter>('all');
  const list = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const context = useMemo(
    () => draftContextOf(view, [...register.units, ...register.collectives].map(({ name }) => name), office.year),
    [view, register.units, register.collectives, office.year],
  );
  const rows = draftListRows(view.draftTasks, filter, review.draftDoubts);
  const draft = view.draftTasks.find(({ id }) => id === review.chosenId) ?? null;
  const actions = useDraftActions(view, review, edits);
  const listCount = view.draftTasks.filter(({ dropped }) => !dropped).length;
  useListStatus(review.checked.size, listCount);

  const step = (by: number): void => {
    const next = neighbourDraft(rows, review.chosenId, by);
    if (next !== null) review.choose(next);
  };
  const stepDoubt = (by: 1 | -1): void => {
    review.stepDoubt(by);
    list.current?.focus();
  };
  const edit = (): void => {
    const doubt = review.doubts.find(({ key }) => key === review.doubtKey)?.diagnostic;
    const field = doubt && doubt.draftTaskId === review.chosenId ? fieldToCorrect(doubt) : 'title';
    editor.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, button)`)?.focus();
  };
  const commands: Record<CheckCommand, () => void> = {
    nextDoubt: () => stepDoubt(1),
    previousDoubt: () => stepDoubt(-1),
    nextDraft: () => step(1),
    previousDraft: () => step(-1),
    edit,
    toggleChecked: () => {
      if (review.chosenId !== null) review.toggleChecked(review.chosenId);
    },
    merge: actions.merge,
    dropOrRestore: actions.dropOrRestore,
    add: actions.add,
  };
  useCheckKeys((command) => commands[command]());

  return (
    <div className={styles.step}>
      <PlanHeaderBar view={view} edits={edits} onFocusField={(field) => review.focusField({ kind: 'header', field })} />
      <CheckToolbar
        review={review}
        taskCount={listCount}
        unknownUnitCount={unknownUnits(view.printedUnits).length}
        filter={filter}
        onFilter={setFilter}
        actions={actions}
      />
      <ErrorNotice error={edits.error} onClose={edits.clearError} />
      <div className={styles.columns}>
        <SourcePane
          view={view}
          light={{ focus: review.focus, chosenDraftId: review.chosenId, onPick: review.pick }}
          reveal={review.reveal}
        />
        {review.side === 'units' ? (
          <PrintedUnitsPanel
            view={view}
            edits={edits}
            onShowTask={(draftTaskId, field) => review.focusField({ kind: 'draft', draftTaskId, field })}
          />
        ) : (
          <>
            <div className={styles.listColumn}>
              {review.side === 'tasks' ? (
                <DraftList
                  listRef={list}
                  rows={rows}
                  chosenId={review.chosenId}
                  checked={review.checked}
                  doubts={review.draftDoubts}
                  onChoose={review.choose}
                  onCheck={review.toggleChecked}
                />
              ) : (
                <DoubtList
                  view={view}
                  doubts={review.doubts}
                  currentKey={review.doubtKey}
                  onShow={review.showDoubt}
                  onSeen={review.settleDoubt}
                  onShowNote={review.showNote}
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
                  onSeen={review.settleDoubt}
                  onFocusField={(field) => review.focusField({ kind: 'draft', draftTaskId: draft.id, field })}
                  onChosen={review.choose}
                  onLeave={() => list.current?.focus()}
                />
              ) : (
                <p className={styles.hint}>没有识别出任务。可以用“新增任务”逐项录入。</p>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
