import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ScoreLineView } from '../../../src-main/contract/scoring.ts';
import { useNavigation } from '../../app/navigation.ts';
import { deductionText, pointsText } from '../../api/points.ts';
import { scoreSentence } from '../../../src-main/contract/text/score-sentences.ts';
import styles from './scoring-screen.module.css';

function Cost({ line }: { line: ScoreLineView }): ReactNode {
  if (line.deduction === 0 && line.forecastDeduction > 0) {
    return <span className={styles.forecast}>预测 −{pointsText(line.forecastDeduction)}</span>;
  }
  return <span className={line.deduction > 0 ? styles.loss : styles.quiet}>{deductionText(line.deduction)}</span>;
}

/** One line of a score: what, how much, why, and the way to the task or event behind it. */
export function ScoreLineItem(props: { line: ScoreLineView; onEvent: (eventId: string) => void }): ReactNode {
  const { line } = props;
  const { taskId, eventId } = line;
  const { goTo } = useNavigation();
  return (
    <div className={styles.line} data-score-line={line.ruleCode}>
      <div className={styles.lineText}>
        <div className={styles.item}>{line.item}</div>
        <div className={styles.reason}>{scoreSentence(line.reason)}</div>
        <div className={styles.lineFoot}>
          <span className={styles.criterion} title={line.criterion}>
            {line.criterion}
          </span>
          {taskId === null ? null : (
            <Button type="link" size="small" onClick={() => goTo('ledger', { taskId })}>
              看任务
            </Button>
          )}
          {eventId === null ? null : (
            <Button type="link" size="small" onClick={() => props.onEvent(eventId)}>
              看事项
            </Button>
          )}
        </div>
      </div>
      <div className={styles.cost}>
        <Cost line={line} />
      </div>
    </div>
  );
}
