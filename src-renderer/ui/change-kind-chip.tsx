import type { ReactNode } from 'react';
import type { PlanChangeKind } from '../../src-main/contract/codes.ts';
import { planChangeLabels } from '../../src-main/contract/text/labels.ts';
import { StatusChip } from './status-chip.tsx';
import type { ChipColour } from './status-chip.tsx';

const colours: Record<PlanChangeKind, ChipColour> = { added: 'blue', changed: 'yellow', removed: 'red' };

/** What happened to a task between two versions: 新增, 调整, 取消. */
export function ChangeKindChip({ kind }: { kind: PlanChangeKind }): ReactNode {
  return <StatusChip colour={colours[kind]} label={planChangeLabels[kind]} />;
}
