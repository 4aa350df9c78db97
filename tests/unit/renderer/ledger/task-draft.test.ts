import { describe, expect, it } from 'vitest';
import { emptyFields, fieldsOfRow, isTaskDraft, isTaskFields, withChange } from '../../../../src-renderer/features/ledger/panel/task-draft.ts';
import { isProgressDraft, missingOf, newProgress } from '../../../../src-renderer/features/ledger/panel/progress-draft.ts';
import { deadline, ledgerRow } from './ledger-row-sample.ts';

const row = ledgerRow({ id: 'a', rowVersion: 3, deadlines: [deadline({ dueOn: '2026-06-30', nextDueOn: '2026-06-30' })] });

describe('withChange', () => {
  it('keeps only what differs, with the version it was typed over', () => {
    expect(withChange(row, null, { title: '新名称', note: null })).toEqual({ rowVersion: 3, changes: { title: '新名称' } });
  });

  it('keeps the version of the first keystroke when the row moves on', () => {
    const draft = withChange(row, null, { title: '新名称' });
    expect(withChange({ ...row, rowVersion: 4 }, draft, { note: '备注' })?.rowVersion).toBe(3);
  });

  it('is nothing again when the saved words are typed back', () => {
    const draft = withChange(row, null, { title: '新名称' });
    expect(withChange(row, draft, { title: row.title })).toBeNull();
  });

  it('does not take the computed next day for a change of the deadline', () => {
    expect(withChange(row, null, { deadlines: fieldsOfRow(row).deadlines })).toBeNull();
  });
});

describe('stored drafts', () => {
  it('survive JSON', () => {
    const draft = withChange(row, null, { title: '', deadlines: [] });
    expect(isTaskDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
    expect(isTaskFields(JSON.parse(JSON.stringify(emptyFields)))).toBe(true);
    expect(isProgressDraft(JSON.parse(JSON.stringify(newProgress([], '2026-06-30'))))).toBe(true);
  });

  it('of another shape are refused', () => {
    expect(isTaskDraft({ rowVersion: 1, changes: { title: 5 } })).toBe(false);
    expect(isTaskFields({ title: 'x' })).toBe(false);
    expect(isProgressDraft({ unitIds: [], state: 'finished', text: '', reportedOn: '' })).toBe(false);
  });
});

describe('progress', () => {
  const unit = { unitId: 'u', unitName: '县司法局', role: 'lead', state: 'notStarted', rowVersion: 1, reports: [] } as const;

  it('chooses the only unit by itself and none of several', () => {
    expect(newProgress([{ ...unit, reports: [] }], '2026-06-30').unitIds).toEqual(['u']);
    expect(newProgress([unit, { ...unit, unitId: 'v' }].map((one) => ({ ...one, reports: [] })), '2026-06-30').unitIds).toEqual([]);
  });

  it('says what is missing until it is complete', () => {
    const draft = newProgress([{ ...unit, reports: [] }], '2026-06-30');
    expect(missingOf({ ...draft, unitIds: [] })).toContain('单位');
    expect(missingOf(draft)).toContain('状态');
    expect(missingOf({ ...draft, state: 'inProgress' })).toBeNull();
  });
});
