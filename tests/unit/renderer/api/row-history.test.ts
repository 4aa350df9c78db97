import { describe, expect, it } from 'vitest';
import type { RowChange } from '../../../../src-main/contract/history.ts';
import { labelledUseCases, useCaseSentence } from '../../../../src-renderer/api/change-set-labels.ts';
import { historySteps } from '../../../../src-renderer/api/row-history.ts';

function change(changeSetId: string, table: string, parts: Partial<RowChange> = {}): RowChange {
  return { changeSetId, at: '2026-06-30T08:00:00Z', actor: '张', useCase: 'ledger.reportProgress', undone: false, kind: 'changed', table, fields: [], ...parts };
}

describe('the history of a row', () => {
  it('puts together what one write did, in the order in which it came', () => {
    const steps = historySteps([
      change('2', '任务', { useCase: 'ledger.updateTask', undone: true }),
      change('1', '进展报告', { kind: 'added' }),
      change('1', '单位办理状态'),
    ]);
    expect(steps.map(({ id, who, what, undone, parts }) => [id, who, what, undone, parts.map(({ name, kind }) => `${kind} ${name}`)])).toEqual([
      ['2', '张', '修改任务', true, ['changed 任务']],
      ['1', '张', '登记进展', false, ['added 进展报告', 'changed 单位办理状态']],
    ]);
  });
});

describe('useCaseSentence', () => {
  it('leaves no trace of what it does not know', () => {
    for (const useCase of labelledUseCases) {
      const sentence = useCaseSentence(useCase);
      expect(sentence, useCase).not.toMatch(/undefined|null|“”|  |，$|^ | $/u);
    }
    expect(useCaseSentence('imports.commit')).toBe('计划入库');
    expect(useCaseSentence('undo')).toBe('撤销');
    expect(useCaseSentence('redo')).toBe('重做');
  });
});
