import type { ReactNode } from 'react';
import type { UnitPartView } from '../../../../../src-main/contract/progress.ts';
import type { UnitScoreView } from '../../../../../src-main/contract/scoring.ts';
import { lightSentence } from '../../../../../src-main/contract/text/light-sentences.ts';
import { lightLabels, unitStateLabels } from '../../../../../src-main/contract/text/labels.ts';
import { pointsText } from '../../../../api/points.ts';
import { useNavigation } from '../../../../app/navigation.ts';
import { StatusChip } from '../../../../ui/status-chip.tsx';
import { YearBlock, YearLine } from './year-block.tsx';
import { byUrgency, lastReports, losingLines } from './year-order.ts';
import { lossWords } from './year-words.ts';
import styles from './year.module.css';

function nameOf({ outlineNumber, title }: UnitPartView): string {
  return `${outlineNumber ?? ''} ${title}`.trim();
}

/** 任务: what presses first, each with its state and light in this unit. */
export function TasksBlock(props: { unitId: string; parts: readonly UnitPartView[] }): ReactNode {
  const { unitId, parts } = props;
  const { goTo } = useNavigation();
  return (
    <YearBlock
      title="任务"
      unit="项"
      onAll={() => goTo('ledger', { unitId })}
      lines={byUrgency(parts).map((part) => (
        <YearLine
          key={part.taskId}
          text={nameOf(part)}
          end={
            <>
              <span>{unitStateLabels[part.state]}</span>
              <StatusChip colour={part.light} label={lightLabels[part.light]} title={lightSentence(part.lightReason)} />
            </>
          }
          onOpen={() => goTo('ledger', { taskId: part.taskId })}
        />
      ))}
    />
  );
}

/** 最近进展: what the unit said last of each task. */
export function ReportsBlock(props: { unitId: string; parts: readonly UnitPartView[] }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <YearBlock
      title="最近进展"
      unit="项"
      onAll={() => goTo('reports', { tab: 'quarter', unitId: props.unitId })}
      lines={lastReports(props.parts).map((part) => (
        <YearLine
          key={part.taskId}
          start={part.reportedOn}
          text={part.text ? `${nameOf(part)}：${part.text}` : nameOf(part)}
          end={part.percent === null ? null : <span>{part.percent}%</span>}
          onOpen={() => goTo('ledger', { taskId: part.taskId })}
        />
      ))}
    />
  );
}

/** 自评得分: the total, and the lines that cost points or threaten to. */
export function ScoreBlock({ score }: { score: UnitScoreView }): ReactNode {
  const { unitId, total, forecastTotal, rank, className } = score;
  const { goTo } = useNavigation();
  const toScore = (): void => goTo('scoring', { unitId });
  return (
    <YearBlock
      title="自评得分"
      unit="项扣分"
      onAll={toScore}
      lines={losingLines(score.lines).map((line, place) => {
        const { taskId } = line;
        return (
          <YearLine
            key={place}
            text={line.item}
            end={<span className={line.deduction > 0 ? styles.loss : undefined}>{lossWords(line)}</span>}
            onOpen={taskId === null ? toScore : () => goTo('ledger', { taskId })}
          />
        );
      })}
    >
      <p className={styles.words}>
        <strong>{pointsText(total)}</strong> 分，{className}第 {rank} 名
        {forecastTotal === total ? '' : `；到年底预测 ${pointsText(forecastTotal)} 分`}
      </p>
    </YearBlock>
  );
}
