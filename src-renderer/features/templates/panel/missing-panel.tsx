import type { ReactNode } from 'react';
import { SidePanel } from '../../../ui/side-panel.tsx';
import type { NamedTask } from './task-choice.ts';
import { TaskLink } from './task-link.tsx';
import styles from './panel.module.css';

/** The tasks of the plan that no row of the table asks for. */
export function MissingPanel(props: { missing: readonly NamedTask[]; onClose: () => void }): ReactNode {
  return (
    <SidePanel title={`表里没有列入的任务 ${props.missing.length} 项`} onClose={props.onClose}>
      <p className={styles.section}>计划里有、这张表没有问到的任务，不用填。如果表里某一行问的就是它，请到那一行里选定。</p>
      {props.missing.map((task) => (
        <TaskLink key={task.taskId} task={task} />
      ))}
    </SidePanel>
  );
}
