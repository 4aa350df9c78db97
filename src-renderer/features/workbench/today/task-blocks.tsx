import type { ReactNode } from 'react';
import { lightLabels } from '../../../../src-main/contract/text/labels.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Block, Line } from '../block.tsx';
import { dueTasks } from './due-tasks.ts';
import type { DueTask } from './due-tasks.ts';
import { daysLeftWords, unitWords } from './today-words.ts';
import type { Today } from './today-words.ts';

function TaskLine(props: { task: DueTask; end: ReactNode }): ReactNode {
  const { item, unitNames } = props.task;
  const { goTo } = useNavigation();
  return (
    <Line
      text={`${item.outlineNumber ?? ''} ${item.title}`.trim()}
      note={unitWords(unitNames, 1)}
      end={props.end}
      onOpen={() => goTo('ledger', { taskId: item.taskId })}
    />
  );
}

/** 今日与本周到期: open tasks whose day is today or later in this week. */
export function DueBlock({ today }: { today: Today }): ReactNode {
  const rows = dueTasks([...today.dueToday, ...today.dueThisWeek]);
  return (
    <Block
      title="今日与本周到期"
      count={`${rows.length} 项`}
      empty="今天和本周没有到期的任务。"
      lines={rows.map((task) => (
        <TaskLine
          key={task.item.taskId}
          task={task}
          end={
            <>
              <StatusChip colour={task.item.light} label={task.item.daysLeft === null ? lightLabels[task.item.light] : daysLeftWords(task.item.daysLeft)} />
              <span>{task.item.dueOn}</span>
            </>
          }
        />
      ))}
    />
  );
}

/** 待核: what units say is done and nobody has checked, and the evidence that waits. */
export function CheckBlock({ today, onEvidence }: { today: Today; onEvidence: () => void }): ReactNode {
  const { goTo } = useNavigation();
  const rows = dueTasks(today.waitingForCheck);
  const evidence = today.evidenceToCheck;
  const evidenceLine = <Line key="evidence" text="待审核的佐证材料" end={<span>{evidence} 件</span>} onOpen={onEvidence} />;
  return (
    <Block
      title="待核"
      count={`任务 ${rows.length} 项${evidence === 0 ? '' : `，佐证 ${evidence} 件`}`}
      empty="没有等待核实的任务和佐证。"
      all={{ label: '去台账看', onOpen: () => goTo('ledger', { states: ['doneUnchecked'] }) }}
      lines={[
        ...(evidence === 0 ? [] : [evidenceLine]),
        ...rows.map((task) => <TaskLine key={task.item.taskId} task={task} end={<span>{task.item.dueOn}</span>} />),
      ]}
    />
  );
}
