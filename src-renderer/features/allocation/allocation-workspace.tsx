import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { AssignmentView } from '../../../src-main/contract/ledger.ts';
import { valueOfTarget } from '../../api/mapping-targets.ts';
import { useOffice } from '../../api/office-hooks.ts';
import { useListStatus } from '../../app/frame-status.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useLargeFont } from '../../app/preferences.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormPopover } from '../../ui/form-popover.tsx';
import { DeadlineForm } from './assign/deadline-form.tsx';
import { givenWords } from './assign/assign-words.ts';
import { useAssign } from './assign/use-assign.ts';
import type { BalanceEntry } from './balance/balance-entries.ts';
import { BalancePanel } from './balance/balance-panel.tsx';
import { useBalance } from './balance/use-balance.ts';
import { useAllocationDrag } from './drag/use-allocation-drag.ts';
import { NoTasks } from './scope/no-tasks.tsx';
import { ScopeBar } from './scope/scope-bar.tsx';
import type { AllocationList } from './scope/use-allocation-list.ts';
import { handleTaskKey } from './tasks/task-keys.ts';
import { TaskList } from './tasks/task-list.tsx';
import type { TaskLineHandlers } from './tasks/task-line.tsx';
import { afterCheck, afterClick, draggedIds } from './tasks/task-selection.ts';
import { useTaskSelection } from './tasks/use-task-selection.ts';
import { useAllocationKeys } from './use-allocation-keys.ts';
import styles from './allocation.module.css';

/** Pixels of the font and of the list's header: normal and large. */
const normalFont = { fontSize: 14, headerHeight: 36 };
const largeFont = { fontSize: 17, headerHeight: 42 };

/** Tasks at the left, units with their load at the right. */
export function AllocationWorkspace(props: { list: AllocationList }): ReactNode {
  const { list } = props;
  const { choice, change, rows } = list;
  const { year } = useOffice();
  const { goTo } = useNavigation();
  const [large] = useLargeFont();
  const listRef = useRef<HTMLDivElement>(null);
  const findRef = useRef<InputRef>(null);
  const searchRef = useRef<InputRef>(null);
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const tasks = useTaskSelection(order);
  const { selection, setSelection, chosen } = tasks;
  const [activeChip, setActiveChip] = useState<AssignmentView | null>(null);
  const assign = useAssign();
  const { takeAway } = assign;
  const balance = useBalance(list.loads);
  const chosenSet = useMemo(() => new Set(chosen), [chosen]);
  const chosenRows = useMemo(() => rows.filter(({ id }) => chosenSet.has(id)), [rows, chosenSet]);
  const entryOf = (key: string): BalanceEntry | undefined => balance.entries.find((entry) => entry.key === key);
  const drag = useAllocationDrag({
    tasksWith: (taskId) => draggedIds(selection, order, taskId),
    unitName: (key) => entryOf(key)?.name ?? '',
    onGive: (taskIds, key, only) => {
      const entry = entryOf(key);
      if (entry) assign.give(taskIds, entry, only);
    },
  });
  const handlers = useMemo<TaskLineHandlers>(
    () => ({
      onClick: (taskId, keys) => {
        setSelection((before) => afterClick(before, order, taskId, keys));
        setActiveChip(null);
      },
      onCheck: (taskId) => setSelection((before) => afterCheck(before, taskId)),
      onOpen: (row) => goTo('ledger', { planId: row.planId, taskId: row.id }),
      onTakeAway: takeAway,
    }),
    [order, setSelection, goTo, takeAway],
  );
  useListStatus(chosen.length, rows.length);
  const toTasks = (): void => listRef.current?.focus();
  const toUnits = (): void => findRef.current?.focus({ cursor: 'all' });
  useAllocationKeys({ setRole: assign.setRole, toTasks, toUnits, toSearch: () => searchRef.current?.focus({ cursor: 'all' }) });
  const shownKey = choice.target === null ? null : valueOfTarget(choice.target);
  const toggleShown = (entry: BalanceEntry): void => change({ target: entry.key === shownKey ? null : entry.target });
  const current = rows.find(({ id }) => id === selection.current);
  return (
    <div className={styles.body}>
      <div className={styles.tasks}>
        <ScopeBar
          list={list}
          year={year}
          shownUnit={shownKey === null ? null : (entryOf(shownKey)?.name ?? '一家单位')}
          searchRef={searchRef}
          end={
            <FormPopover
              button={{ children: '设完成时限', disabled: chosen.length === 0 }}
              renderForm={(close) => <DeadlineForm rows={chosenRows} year={year} onDone={close} />}
            />
          }
        />
        <ErrorNotice error={assign.error} onClose={assign.clearError} />
        <TaskList
          listRef={listRef}
          rows={rows}
          {...(large ? largeFont : normalFont)}
          checked={selection.checked}
          chosen={chosenSet}
          current={selection.current}
          activeChip={activeChip}
          overTask={drag.overTask}
          role={assign.role}
          drag={drag.tasks}
          onKeyDown={(event) =>
            handleTaskKey(event, tasks, { order, row: current, activeChip, setActiveChip, onTakeAway: takeAway, onToUnits: toUnits })
          }
          handlers={handlers}
          empty={<NoTasks list={list} onUnnarrow={() => change({ search: '', target: null })} />}
        />
      </div>
      {balance.registerEmpty ? (
        <div className={styles.noUnits}>
          <EmptyState
            title="还没有单位"
            text="先在单位名录里导入或新增单位，再把任务分给它们。"
            actions={
              <Button type="primary" onClick={() => goTo('units')}>
                去单位名录
              </Button>
            }
          />
        </div>
      ) : (
        <BalancePanel
          balance={balance}
          assign={assign}
          findRef={findRef}
          givenWords={givenWords(chosenRows, selection.checked.size > 0)}
          shownKey={shownKey}
          overUnit={drag.overUnit}
          drag={drag.units}
          onGive={(entry, only) => assign.give(chosen, entry, only)}
          onToggle={toggleShown}
          onBack={toTasks}
        />
      )}
    </div>
  );
}
