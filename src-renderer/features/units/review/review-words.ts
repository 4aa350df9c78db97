import type { UnitProposal } from '../../../../src-main/contract/unit-proposals.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';

/** How an action is shown. */
export const actionWords: Record<UnitProposal['action'], { colour: ChipColour; label: string }> = {
  add: { colour: 'blue', label: '新增' },
  update: { colour: 'yellow', label: '更新' },
  same: { colour: 'none', label: '已有' },
};

/** What is odd about a row. */
export const doubtWords: Record<UnitProposal['doubts'][number], string> = {
  classUnknown: '类别未定',
  nameTaken: '名称已被别的单位使用',
  nameRepeated: '表内重复',
  aliasTaken: '别名已被别的单位使用',
  nameFromPost: '按职务推出，请核对名称',
};
