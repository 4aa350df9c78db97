import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';
import type { AdaptationCounts } from './adaptation-counts.ts';
import styles from './work.module.css';

const steps = ['choose', 'names', 'drafts'] as const;
export type WorkStep = (typeof steps)[number];

function count(words: string, needsWork: boolean): ReactNode {
  return <span className={needsWork ? styles.openCount : styles.count}>{words}</span>;
}

function stepLabels(counts: AdaptationCounts): Record<WorkStep, ReactNode> {
  const gaps = counts.withoutLead + counts.withoutDeadline + counts.withoutUnit;
  return {
    choose: <>① 选任务 {count(`${counts.included}/${counts.drafts}${counts.asked > 0 ? ` · 待确认 ${counts.asked}` : ''}`, counts.asked > 0)}</>,
    names: <>② 对单位 {count(counts.openNames > 0 ? `待确认 ${counts.openNames}` : '已对完', counts.openNames > 0)}</>,
    drafts: <>③ 改任务 {count(gaps > 0 ? `缺项 ${gaps}` : `${counts.included} 项`, gaps > 0)}</>,
  };
}

/** The three steps with what is still open in each; Alt+1, Alt+2 and Alt+3 change between them. */
export function WorkSteps(props: { step: WorkStep; counts: AdaptationCounts; onStep: (step: WorkStep) => void }): ReactNode {
  const { step, onStep } = props;
  const labels = stepLabels(props.counts);
  useWindowKeys((event) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || isComposingKey(event)) return;
    const chosen = steps.find((_, index) => event.key === String(index + 1));
    if (chosen === undefined) return;
    event.preventDefault();
    onStep(chosen);
  });
  return (
    <Segmented<WorkStep>
      aria-label="转化的步骤"
      value={step}
      options={steps.map((value, index) => ({
        value,
        label: labels[value],
        title: `Alt+${index + 1}`,
      }))}
      onChange={onStep}
    />
  );
}
