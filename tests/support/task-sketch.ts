import type { DraftTask, ExtractedPlan } from '../../src-main/domain/extraction/extracted-plan.ts';

function unitsOf(task: DraftTask): string {
  return [...task.leadUnits.map((name) => `牵${name}`), ...task.responsibleUnits, ...task.supportingUnits.map((name) => `配${name}`)].join('+');
}

/** Each task in one line: number, innermost heading, title, units by role, deadlines; `-` where there is none. */
export function sketchTasks({ tasks }: ExtractedPlan): string[] {
  return tasks.map((task) =>
    [
      task.number ?? '-',
      task.section.at(-1) ?? '-',
      task.title,
      unitsOf(task) || '-',
      task.deadlines.map((deadline) => deadline.date ?? deadline.text).join('+') || '-',
    ].join(' '),
  );
}
