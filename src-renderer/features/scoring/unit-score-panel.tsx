import type { ReactNode } from 'react';
import type { UnitScoreView } from '../../../src-main/contract/scoring.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { deductionText, pointsText } from '../../api/points.ts';
import { scorePart } from './ranking-rows.ts';
import type { ScorePart } from './ranking-rows.ts';
import { ScoreLineItem } from './score-line-item.tsx';
import styles from './scoring-screen.module.css';

function Part(props: { title: string; part: ScorePart; none: string; onEvent: (eventId: string) => void }): ReactNode {
  const { part } = props;
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>
        {props.title}
        <span className={styles.partSum}>
          {deductionText(part.deduction)} 分
          {part.forecastDeduction > 0 ? `，预测再扣 ${pointsText(part.forecastDeduction)} 分` : ''}
        </span>
      </h3>
      {part.lines.length === 0 ? <p className={styles.quiet}>{props.none}</p> : null}
      {part.lines.map((line, position) => (
        <ScoreLineItem
          key={`${line.ruleCode}-${line.taskId ?? ''}-${line.eventId ?? position}`}
          line={line}
          onEvent={props.onEvent}
        />
      ))}
    </section>
  );
}

/** How the score of one unit comes about: the tasks (part A), then the further rules (part B). */
export function UnitScorePanel(props: {
  unit: UnitScoreView;
  basePoints: number;
  forecast: boolean;
  onEvent: (eventId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { unit, basePoints, forecast, onEvent } = props;
  return (
    <SidePanel title={`${unit.unitName} · 第 ${unit.rank} 名`} onClose={props.onClose}>
      <p className={styles.equation}>
        基础分 {pointsText(basePoints)}，得分 <strong>{pointsText(unit.total)}</strong>
        {forecast && unit.forecastTotal !== unit.total ? (
          <span className={styles.forecast}>，到年底预测 {pointsText(unit.forecastTotal)}</span>
        ) : null}
      </p>
      <Part title="A 任务完成情况" part={scorePart(unit.lines, 'A')} none="这个单位本年度没有任务。" onEvent={onEvent} />
      <Part title="B 其他扣分项" part={scorePart(unit.lines, 'B')} none="没有其他扣分项。" onEvent={onEvent} />
    </SidePanel>
  );
}
