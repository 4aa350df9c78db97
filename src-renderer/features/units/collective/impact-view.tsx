import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TouchedTask } from '../../../../src-main/contract/units.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { byPlan, keptReports, someNames, touchedWords } from './impact-words.ts';
import styles from './collective.module.css';

interface Impact {
  addedIds: readonly string[];
  removedIds: readonly string[];
  tasks: readonly TouchedTask[];
}

/** Tasks that are listed at once; further ones after a click. */
const listedFirst = 20;

function Units(props: { label: string; ids: readonly string[]; unitNames: ReadonlyMap<string, string> }): ReactNode {
  const { ids, unitNames } = props;
  if (ids.length === 0) return null;
  return (
    <p title={ids.map((id) => unitNames.get(id) ?? '').join('、')}>
      <strong>
        {props.label} {ids.length} 家
      </strong>
      ：{someNames(ids, unitNames)}
    </p>
  );
}

/** What a change of a collective unit would do before it is saved: units that come and go, and the tasks of each plan. */
export function ImpactView(props: { impact: Impact; unitNames: ReadonlyMap<string, string> }): ReactNode {
  const { addedIds, removedIds, tasks } = props.impact;
  const { goTo } = useNavigation();
  const [whole, setWhole] = useState(false);
  const listed = whole ? tasks : tasks.slice(0, listedFirst);
  const kept = keptReports(tasks);
  if (addedIds.length === 0 && removedIds.length === 0 && tasks.length === 0) {
    return <div className={styles.impact}>成员不变，任务不受影响。</div>;
  }
  return (
    <section className={styles.impact} aria-label="影响" data-impact>
      <h3 className={styles.heading}>保存后的影响</h3>
      <Units label="加入" ids={addedIds} unitNames={props.unitNames} />
      <Units label="退出" ids={removedIds} unitNames={props.unitNames} />
      <p>
        {tasks.length === 0 ? '没有任务受影响。' : `${tasks.length} 项任务的单位随之调整。`}
        {kept > 0 ? `退出单位已报的 ${kept} 条进展保留，恢复为成员时一并恢复。` : ''}
      </p>
      {byPlan(listed).map((plan) => (
        <div key={plan.planTitle}>
          <div className={styles.plan}>《{plan.planTitle}》</div>
          {plan.tasks.map((task) => (
            <button
              key={task.taskId}
              type="button"
              className={styles.task}
              title={`在台账中看：${task.title}`}
              onClick={() => goTo('ledger', { taskId: task.taskId })}
            >
              <span className={styles.title}>
                {task.outlineNumber} {task.title}
              </span>
              <span className={styles.what}>{touchedWords(task)}</span>
            </button>
          ))}
        </div>
      ))}
      {listed.length < tasks.length ? (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          另有 {tasks.length - listed.length} 项，全部列出
        </Button>
      ) : null}
    </section>
  );
}
