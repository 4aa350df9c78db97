import { expect, it } from 'vitest';
import { jobWords, percentOf } from '../../../../src-renderer/ui/job-words.ts';

const job = { id: 1, label: '正在导出责任分解表', progress: null, cancel: () => undefined };

it('says the step and the percent, as far as they are known', () => {
  expect(jobWords(job)).toBe('正在导出责任分解表');
  expect(jobWords({ ...job, progress: { phase: 'writing', done: 42, total: 100 } })).toBe('正在导出责任分解表 · 写入文件 42 %');
  expect(percentOf({ ...job, progress: { phase: 'reading', done: 5, total: 0 } })).toBeNull();
  expect(percentOf({ ...job, progress: { phase: 'reading', done: 7, total: 5 } })).toBe(100);
});
