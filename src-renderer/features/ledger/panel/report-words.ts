import type { TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';

type Report = TaskUnitView['reports'][number];

/** What a report says in short: 2026-06-28 推进中，完成 60%，第 2 季度，填报人李四. */
export function reportHead({ reportedOn, state, percent, quarter, reporter, returnedFileName }: Report): string {
  return [
    `${reportedOn} ${unitStateLabels[state]}`,
    percent === null ? null : `完成 ${percent}%`,
    quarter === null ? null : `第 ${quarter} 季度`,
    reporter === null ? null : `填报人${reporter}`,
    returnedFileName === null ? null : `来自${returnedFileName}`,
  ]
    .filter((words) => words !== null)
    .join('，');
}

/** What a report says at length, a line each; what it leaves open is left out. */
export function reportLines({ text, problems, nextStep }: Report): string[] {
  return [text, problems && `存在问题：${problems}`, nextStep && `下一步措施：${nextStep}`].filter((line): line is string => Boolean(line));
}
