import type { ReactNode } from 'react';
import { DraftButtons } from '../draft-buttons.tsx';
import { targetsProblem } from './target-draft.ts';
import type { TargetsOfTask } from './use-targets.ts';

/** 保存 and 放弃 for the typed stage targets. */
export function TargetsFoot({ targets }: { targets: TargetsOfTask }): ReactNode {
  const problem = targetsProblem(targets.targets);
  return (
    <DraftButtons
      words={problem ?? '有未保存的目标'}
      savable={problem === null}
      running={targets.running}
      error={targets.error}
      onSave={() => void targets.save()}
      onDiscard={targets.discard}
      onTakeVersion={targets.takeVersion}
    />
  );
}
