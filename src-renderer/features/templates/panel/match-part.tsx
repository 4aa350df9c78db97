import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { Field } from '../../../ui/field.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { rowState, rowStateWords, taskWords } from '../rows/row-state.ts';
import { likenessWords, offeredTasks } from './task-choice.ts';
import type { NamedTask } from './task-choice.ts';
import { TaskLink } from './task-link.tsx';
import { TaskSearch } from './task-search.tsx';
import styles from './panel.module.css';

/** Places a row; null leaves it blank. */
export type PlaceRow = (row: TemplateRowView, task: { taskId: string; title: string } | null) => void;

/** The task that a row was matched with, by what it is answered, and how to choose another one. */
export function MatchPart(props: {
  row: TemplateRowView;
  missing: readonly NamedTask[];
  planTitles: ReadonlyMap<string, string>;
  running: boolean;
  onPlace: PlaceRow;
}): ReactNode {
  const { row, running, onPlace } = props;
  const { task } = row;
  const state = rowState(row);
  const own = row.answeredBy.filter(({ taskId }) => taskId !== task?.taskId);
  const offered = offeredTasks(row);
  return (
    <section aria-label="对应任务">
      <div className={styles.matchHead}>
        <h3 className={styles.subtitle}>对应任务</h3>
        <StatusChip {...rowStateWords[state]} />
        {state === 'likely' && task ? (
          <Button size="small" disabled={running} onClick={() => onPlace(row, task)}>
            确认对应
          </Button>
        ) : null}
        {state === 'blank' ? null : (
          <Button size="small" disabled={running} onClick={() => onPlace(row, null)}>
            这一行留空
          </Button>
        )}
      </div>
      {task ? <TaskLink task={task} /> : null}
      {own.length === 0 ? null : (
        <Field label={`由本级 ${own.length} 项任务取数`}>
          {own.map((one) => (
            <TaskLink key={one.taskId} task={one} />
          ))}
        </Field>
      )}
      {offered.length === 0 ? null : (
        <Field label={task === null ? '可能是' : '也可能是'}>
          {offered.map((candidate, at) => (
            <button
              key={candidate.taskId}
              type="button"
              className={styles.candidate}
              disabled={running}
              title={`在表格里按 ${at + 1} 选这一项`}
              onClick={() => onPlace(row, candidate)}
            >
              <span className={styles.digit}>{at + 1}</span>
              <span className={styles.candidateTitle}>{taskWords(candidate)}</span>
              <span className={styles.plan}>{likenessWords(candidate.likeness)}</span>
            </button>
          ))}
        </Field>
      )}
      <TaskSearch missing={props.missing} planTitles={props.planTitles} disabled={running} onChoose={(chosen) => onPlace(row, chosen)} />
    </section>
  );
}
