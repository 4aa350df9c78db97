import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RowProblem } from './row-problems.ts';
import styles from './quarter.module.css';

/** Rows that are named one by one. */
const mostNamed = 3;

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
    <section className={styles.problems} aria-label="不能保存的行">
      <div className={styles.problemHead}>
        <span className={styles.problem}>▲ {problems.length} 行不能保存</span>
        {more > 0 ? <span className={styles.quiet}>先列 {mostNamed} 行，其余在表中以 ▲ 标出</span> : null}
        {problems.length > 1 ? (
          <Button size="small" type="link" onClick={() => props.onDiscard(problems.map(({ key }) => key))}>
            放弃这 {problems.length} 行
          </Button>
        ) : null}
      </div>
      <ul className={styles.problemRows}>
        {problems.slice(0, mostNamed).map((problem) => {
          const words = `${problem.draft.title}（${problem.draft.unitName}）：${problem.sentence}`;
          return (
            <li key={problem.key}>
              <span className={styles.problemText} title={words}>
                {words}
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
          );
        })}
      </ul>
    </section>
  );
}
