import { describe, expect, it } from 'vitest';
import type { TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import {
  detailsOf,
  isProgressDraft,
  newProgress,
  noDetails,
  typedDetails,
} from '../../../../src-renderer/features/ledger/panel/progress-draft.ts';
import { reportHead, reportLines } from '../../../../src-renderer/features/ledger/panel/report-words.ts';
import { isSummaryDraft, newSummary } from '../../../../src-renderer/features/ledger/panel/summary/summary-draft.ts';

const unit = (unitId: string, role: TaskUnitView['role']): TaskUnitView => ({
  unitId, role, unitName: '某局', state: 'inProgress', rowVersion: 1, reports: [],
});
const units = [unit('a', 'responsible'), unit('b', 'lead')];

describe('a report that is being typed', () => {
  it('of an earlier version of the program, without details, is still one', () => {
    const stored: unknown = { unitIds: ['a'], state: 'inProgress', text: '说明', reportedOn: '2026-07-15' };
    expect(isProgressDraft(stored)).toBe(true);
    expect(isProgressDraft({ ...(stored as object), details: { percent: '60' } })).toBe(false);
  });

  it('leaves unknown what is blank', () => {
    const draft = newProgress(units, '2026-07-15');
    expect(typedDetails(draft)).toBe(0);
    const details = { ...noDetails, percent: 0, reporter: ' 李四 ', problems: '  ' };
    expect(detailsOf({ ...draft, details })).toEqual({ percent: 0, quarter: null, reporter: '李四', problems: null, nextStep: null });
    expect(typedDetails({ details })).toBe(2);
  });
});

describe('a report that was made', () => {
  const bare = { id: 'r', unitId: 'a', state: 'inProgress', text: '', createdAt: '', returnedFileName: null, reportedOn: '2026-06-28' } as const;
  const none = { problems: null, nextStep: null, percent: null, quarter: null, reporter: null };

  it('shows what it says and nothing of what it leaves open', () => {
    expect(reportHead({ ...bare, ...none })).toBe('2026-06-28 推进中');
    expect(reportLines({ ...bare, ...none })).toEqual([]);
    const full = { ...bare, text: '已公开', problems: '经费不足', nextStep: '补齐', percent: 0, quarter: 2, reporter: '李四' };
    expect(reportHead(full)).toBe('2026-06-28 推进中，完成 0%，第 2 季度，填报人李四');
    expect(reportHead({ ...full, returnedFileName: '填报表.xlsx' })).toMatch(/，填报人李四，来自填报表\.xlsx$/u);
    expect(reportLines(full)).toEqual(['已公开', '存在问题：经费不足', '下一步措施：补齐']);
  });
});

describe('a summary that is being typed', () => {
  it('is the lead unit’s, or the office’s where no unit leads', () => {
    expect(newSummary(units, '2026-07-15')).toEqual({ text: '', writtenOn: '2026-07-15', unitId: 'b' });
    expect(newSummary(units.slice(0, 1), '2026-07-15').unitId).toBeNull();
    expect(isSummaryDraft({ text: '', writtenOn: '2026-07-15' })).toBe(false);
  });
});
