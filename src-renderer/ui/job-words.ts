import type { RunningJob } from '../api/job-runner.ts';
import { jobPhaseLabels } from '../../src-main/contract/text/labels.ts';

/** Whole percent of the step that is under way, null while its length is unknown. */
export function percentOf(job: RunningJob): number | null {
  if (!job.progress || job.progress.total === 0) return null;
  return Math.min(100, Math.floor((job.progress.done / job.progress.total) * 100));
}

/** 正在导出责任分解表 · 写入文件 42 %. */
export function jobWords(job: RunningJob): string {
  const percent = percentOf(job);
  const step = job.progress ? ` · ${jobPhaseLabels[job.progress.phase]}` : '';
  return `${job.label}${step}${percent === null ? '' : ` ${percent} %`}`;
}
