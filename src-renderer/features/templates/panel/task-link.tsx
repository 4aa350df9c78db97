import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigation } from '../../../app/navigation.ts';
import { taskWords } from '../rows/row-state.ts';
import type { NamedTask } from './task-choice.ts';
import styles from './panel.module.css';

/** A task with its plan, which leads to it in the ledger. */
export function TaskLink({ task }: { task: NamedTask }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <span className={styles.task}>
      <Button type="link" className={styles.link ?? ''} title="在台账中查看" onClick={() => goTo('ledger', { taskId: task.taskId })}>
        {taskWords(task)}
      </Button>
      <span className={styles.plan}>{task.planTitle}</span>
    </span>
  );
}
