import { describe, expect, it } from 'vitest';
import { askRows, asksSentence, nextAskSort, usualAskSort } from '../../../../src-renderer/features/supervision/asks/ask-rows.ts';
import { callTo, contactOf, emptyCall, isCallDraft, missingOfCall } from '../../../../src-renderer/features/supervision/calls/call-draft.ts';
import { sampleAsks } from './supervision-samples.ts';

describe('a call that is noted', () => {
  it('goes to the liaison, else to who has a phone', () => {
    const leader = { role: 'leader' as const, name: '赵', post: null, phone: '1' };
    const liaison = { role: 'liaison' as const, name: '钱', post: null, phone: '2' };
    expect(contactOf([leader, liaison])).toEqual({ person: '钱', phone: '2' });
    expect(contactOf([leader, { ...liaison, phone: null }])).toEqual({ person: '赵', phone: '1' });
    expect(contactOf([{ ...liaison, phone: null }])).toEqual({ person: '钱', phone: '' });
    expect(contactOf([])).toEqual({ person: '', phone: '' });
  });

  it('forgets task and person of the unit before, and keeps what it was about', () => {
    const draft = { ...emptyCall, unitId: 'a', taskId: 't', person: '钱', phone: '2', matter: '催报进展' };
    expect(callTo(draft, 'b')).toEqual({ ...emptyCall, unitId: 'b', matter: '催报进展' });
  });

  it('needs a unit and a matter', () => {
    expect(missingOfCall(emptyCall)).toBe('请选择单位。');
    expect(missingOfCall({ ...emptyCall, unitId: 'a', matter: ' ' })).toBe('请填写事项。');
    expect(missingOfCall({ ...emptyCall, unitId: 'a', matter: '催报' })).toBeNull();
    expect(isCallDraft(emptyCall)).toBe(true);
    expect(isCallDraft({ unitId: 'a' })).toBe(false);
  });
});

describe('how often units were asked', () => {
  const counts = [
    sampleAsks('财政', { reminders: 2, phoneCalls: 1 }),
    sampleAsks('司法', {}),
    sampleAsks('教育', { assignmentSlips: 1, supervisionNotices: 3 }),
    sampleAsks('民政', { reminders: 3 }),
  ];
  const namesBy = (sort: Parameters<typeof askRows>[1]): string[] => askRows(counts, sort).map(({ unitName }) => unitName);

  it('is summed and sorted, the most asked in front, equal ones in the order of the register', () => {
    expect(askRows(counts, usualAskSort).map(({ unitName, total }) => [unitName, total])).toEqual([['教育', 4], ['财政', 3], ['民政', 3], ['司法', 0]]);
    expect(namesBy({ by: 'reminders', direction: 'ascending' })).toEqual(['司法', '教育', '财政', '民政']);
    expect(namesBy({ by: null, direction: 'descending' })).toEqual(['财政', '司法', '教育', '民政']);
  });

  it('is sorted by a column falling, then rising, then not', () => {
    const once = nextAskSort(usualAskSort, 'reminders');
    expect(once).toEqual({ by: 'reminders', direction: 'descending' });
    expect(nextAskSort(once, 'reminders')).toEqual({ by: 'reminders', direction: 'ascending' });
    expect(nextAskSort(nextAskSort(once, 'reminders'), 'reminders').by).toBeNull();
  });

  it('is told in a sentence', () => {
    expect(asksSentence(askRows(counts, usualAskSort))).toBe('全年共 10 次，涉及 3 家单位，最多的教育 4 次。');
    expect(asksSentence(askRows([sampleAsks('司法', { reminders: 1 })], usualAskSort))).toBe('全年共 1 次，涉及 1 家单位。');
    expect(asksSentence(askRows([sampleAsks('司法', {})], usualAskSort))).toBe('全年还没有向单位发过文书、打过电话。');
  });
});
