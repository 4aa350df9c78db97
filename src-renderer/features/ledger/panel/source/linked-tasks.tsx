import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { LinkedTask } from '../../../../../src-main/contract/ledger.ts';
import { useNavigation } from '../../../../app/navigation.ts';
import { linkedFacts } from './linked-words.ts';
import styles from './source.module.css';

function LinkedTaskLine(props: { task: LinkedTask }): ReactNode {
  const { task } = props;
  const { goTo } = useNavigation();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div className={styles.linked} data-linked-task={task.taskId}>
      <button
        type="button"
        className={styles.lead}
        title="在任务台账中查看这项任务"
        onClick={() => goTo('ledger', { planId: task.planId, taskId: task.taskId })}
      >
        {`${task.outlineNumber ?? ''} ${task.title}`.trim()}
      </button>
      <div className={styles.facts}>
        <span>{linkedFacts(task)}</span>
        {task.requirement ? (
          <Button type="link" size="small" className={styles.unfold ?? ''} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? '收起工作要求' : '看工作要求'}
          </Button>
        ) : null}
      </div>
      {unfolded ? <div className={styles.requirement}>{task.requirement}</div> : null}
    </div>
  );
}

/** Tasks of other plans that belong to this one, each leading there; nothing when there are none. */
export function LinkedTasks(props: { title: string; tasks: readonly LinkedTask[] }): ReactNode {
  const { title, tasks } = props;
  if (tasks.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {title}（{tasks.length} 项）
      </h3>
      {tasks.map((task) => (
        <LinkedTaskLine key={task.taskId} task={task} />
      ))}
    </section>
  );
}
