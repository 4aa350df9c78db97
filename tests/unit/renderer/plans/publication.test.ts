import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedTaskWords,
  changeSummary,
  headerWords,
  nextWithoutReason,
  publishProblem,
  withoutReason,
} from '../../../../src-renderer/features/plans/publication/amendment-words.ts';
import { endBeside, startBeside, textDifference } from '../../../../src-renderer/features/plans/publication/text-difference.ts';
import { amendment } from './amendment-samples.ts';

describe('changes since the last version', () => {
  const changes = [amendment('a', { reason: '上级要求' }), amendment('b', { kind: 'added' }), amendment('c')];

  it('counts them by kind and tells those without a reason', () => {
    expect(changeSummary(changes)).toBe('新增 1 项、调整 2 项');
    expect(changeSummary([])).toBe('没有变化');
    expect(withoutReason(changes).map(({ taskId }) => taskId)).toEqual(['b', 'c']);
    expect(changedTaskWords(amendment('a'))).toBe('3 加强政策解读');
  });

  it('leads from one without a reason to the next and round again', () => {
    expect(nextWithoutReason(changes, null)).toBe('b');
    expect(nextWithoutReason(changes, 'b')).toBe('c');
    expect(nextWithoutReason(changes, 'c')).toBe('b');
    expect(nextWithoutReason([amendment('a', { reason: '有' })], null)).toBeNull();
  });

  it('names what has changed beside the tasks', () => {
    expect(headerWords(['title', 'leadingGroup'])).toBe('名称、领导小组名单');
    expect(headerWords(['unheard of'])).toBe('');
  });
});

describe('the next publication', () => {
  const version = { number: 1 };

  it('needs tasks, a change, and a reason for each change', () => {
    const problemOf = (changes: Parameters<typeof publishProblem>[1]['changes'], header: string[], reason: string) =>
      publishProblem({ taskCount: 3 }, { version, changes, header }, reason);
    expect(publishProblem({ taskCount: 0 }, { version: null, changes: [], header: [] }, '')).toBe('计划里还没有任务');
    expect(publishProblem({ taskCount: 3 }, { version: null, changes: [], header: [] }, '')).toBeNull();
    expect(problemOf([], [], '')).toBe('发布后没有改动');
    expect(problemOf([], ['title'], '')).toBeNull();
    expect(problemOf([amendment('a')], [], ' ')).toContain('还有 1 项未写理由');
    expect(problemOf([amendment('a')], [], '年中调整')).toBeNull();
    expect(problemOf([amendment('a', { reason: '有' })], [], '')).toBeNull();
  });
});

describe('what differs between two texts', () => {
  it('leaves the common beginning and end', () => {
    expect(textDifference('6月30日前完成', '7月30日前完成')).toEqual({ start: '', before: '6', after: '7', end: '月30日前完成' });
    expect(textDifference('县司法局', '县司法局、县财政局')).toEqual({ start: '县司法局', before: '', after: '、县财政局', end: '' });
  });

  it('puts both texts together again, whatever they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const [old, now] = [start + before + end, start + after + end];
        const cut = textDifference(old, now);
        expect(cut.start + cut.before + cut.end).toBe(old);
        expect(cut.start + cut.after + cut.end).toBe(now);
      }),
    );
  });

  it('shows only what stands next to the difference', () => {
    expect(startBeside('一二三四五六七八九十一二三四五六七八')).toBe('…三四五六七八九十一二三四五六七八');
    expect(endBeside('一二三四五六七八九十一二三四五六七八')).toBe('一二三四五六七八九十一二三四五六…');
    expect(startBeside('短')).toBe('短');
  });
});
