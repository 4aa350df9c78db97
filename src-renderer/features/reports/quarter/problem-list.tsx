import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { RowProblem } from './row-problems.ts';
import styles from './quarter.module.css';

/** Rows that are named one by one. */
const mostNamed = 5;

/** Rows that can't be saved, each with its reason and the way out. */
export function ProblemList(props: {
  problems: readonly RowProblem[];
  onShow: (key: string) => void;
  onSeen: (problem: RowProblem) => void;
  onDiscard: (keys: readonly string[]) => void;
}): ReactNode {
  const { problems } = props;
  if (problems.length === 0) return null;
  const more = problems.length - mostNamed;
  return (
    <Alert
      type="warning"
      className={styles.problems ?? ''}
      title={`有 ${problems.length} 行不能保存，其余各行可以先保存`}
      action={
        problems.length > 1 ? (
          <Button size="small" onClick={() => props.onDiscard(problems.map(({ key }) => key))}>
            放弃这 {problems.length} 行
          </Button>
        ) : null
      }
      description={
        <ul className={styles.problemRows}>
          {problems.slice(0, mostNamed).map((problem) => (
            <li key={problem.key}>
              <span className={styles.problemText}>
                {problem.draft.title}（{problem.draft.unitName}）：{problem.sentence}
              </span>
              {problem.row ? (
                <Button size="small" type="link" onClick={() => props.onShow(problem.key)}>
                  去改
                </Button>
              ) : null}
              {problem.moved ? (
                <Button size="small" type="link" onClick={() => props.onSeen(problem)}>
                  按现在的继续
                </Button>
              ) : null}
              <Button size="small" type="link" onClick={() => props.onDiscard([problem.key])}>
                放弃
              </Button>
            </li>
          ))}
          {more > 0 ? <li>……另有 {more} 行，表中以 ▲ 标出</li> : null}
        </ul>
      }
    />
  );
}
