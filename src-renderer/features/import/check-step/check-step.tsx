import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { draftContextOf } from '../drafts/draft-context.ts';
import type { DraftListView } from '../drafts/draft-list-head.tsx';
import { draftListRows } from '../drafts/draft-list-rows.ts';
import { RowMenu } from '../drafts/row-menu.tsx';
import { PlanHeaderBar } from '../header/plan-header-bar.tsx';
import { SourcePane } from '../source/source-pane.tsx';
import { canDo, checkCommands } from './check-commands.ts';
import type { CheckParts } from './check-commands.ts';
import { CheckToolbar } from './check-toolbar.tsx';
import { SideContent } from './side-content.tsx';
import type { CheckCommand } from './shortcuts.ts';
import { useCheckFocus } from './use-check-focus.ts';
import { useCheckKeys } from './use-check-keys.ts';
import { useCheckedDrafts } from './use-checked-drafts.ts';
import { useDoubtAnswers } from './use-doubt-answers.ts';
import { useDraftActions } from './use-draft-actions.ts';
import type { ImportEdits } from './use-import-edits.ts';
import { useReview } from './use-review.ts';
import { useRowMenu } from './use-row-menu.ts';
import { useSelectedWords } from './use-selected-words.ts';
import styles from './check-step.module.css';

/** Second step: the original at the left, what was read from it at the right, linked both ways. */
export function CheckStep(props: { view: ImportView; edits: ImportEdits }): ReactNode {
  const { view, edits } = props;
  const review = useReview(view);
  const checked = useCheckedDrafts(view.draftTasks);
  const focus = useCheckFocus();
  const menu = useRowMenu(review, focus);
  const office = useOffice();
  const register = useUnitRegister();
  const [shown, setShown] = useState<DraftListView>({ filter: 'all', order: 'original' });
  const [showCleaned, setShowCleaned] = useState(false);
  const context = useMemo(
    () => draftContextOf(view, [...register.units, ...register.collectives].map(({ name }) => name), office.year),
    [view, register.units, register.collectives, office.year],
  );
  const selected = useSelectedWords(view, review, edits);
  const parts: CheckParts = {
    view,
    review,
    checked,
    rows: draftListRows(view.draftTasks, shown.filter, review.draftDoubts, shown.order),
    inOriginalOrder: shown.order === 'original' && shown.filter === 'all',
    actions: useDraftActions(view, review, checked, edits),
    doubts: useDoubtAnswers(view, review, edits),
    focus,
    openMenu: menu.openAtRow,
  };
  const commands = checkCommands(parts);
  const mayDo = (command: CheckCommand): boolean => canDo(parts, command);
  const onCommand = (command: CheckCommand): void => {
    if (mayDo(command)) commands[command]();
  };
  useListStatus(checked.ids.size, view.draftTasks.filter(({ dropped }) => !dropped).length);
  useCheckKeys(onCommand);

  return (
    <div className={styles.step}>
      <PlanHeaderBar view={view} edits={edits} onFocusField={(field) => review.focusField({ kind: 'header', field })} />
      <CheckToolbar view={view} review={review} canDo={mayDo} onCommand={onCommand} />
      <ErrorNotice error={edits.error} onClose={edits.clearError} />
      <div className={styles.columns}>
        <SourcePane
          view={view}
          paneRef={focus.source}
          light={{ focus: review.focus, chosenDraftId: review.chosenId, onPick: review.pick }}
          reveal={review.reveal}
          selected={selected}
          showCleaned={showCleaned}
          onShowCleaned={setShowCleaned}
          onLeave={focus.toList}
        />
        <SideContent
          parts={parts} edits={edits} context={context} shown={shown} onShow={setShown} onCommand={onCommand}
          onMenu={menu.openAt}
          onShowCleaned={(span) => {
            setShowCleaned(true);
            review.focusField({ kind: 'place', span });
          }}
        />
      </div>
      <RowMenu place={menu.place} canDo={mayDo} onCommand={onCommand} onClose={menu.close} />
    </div>
  );
}
