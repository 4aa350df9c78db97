import type { DraftDeadline, DraftTask, DraftTaskSource } from './extracted-plan.ts';
import type { SourceSpan } from './text-block.ts';

const noSource: DraftTaskSource = {
  task: [],
  number: [],
  title: [],
  requirement: [],
  leadUnits: [],
  responsibleUnits: [],
  supportingUnits: [],
  deadlines: [],
  statusText: [],
};

/** A draft without text of the original, for a task that the clerk types in himself. */
export function emptyDraft(title: string, section: string[]): DraftTask {
  return {
    number: null,
    section,
    title,
    requirement: null,
    leadUnits: [],
    responsibleUnits: [],
    supportingUnits: [],
    deadlines: [],
    statusText: null,
    allocation: 'unallocated',
    confidence: 'sure',
    source: noSource,
  };
}

/** Joins drafts to the first: the texts of the others follow its requirement as paragraphs, units and deadlines are united. */
export function joinDrafts(first: DraftTask, others: readonly DraftTask[]): DraftTask {
  const all = [first, ...others];
  const paragraphs = [first.requirement, ...others.flatMap((task) => [sentence(task.title), task.requirement])];
  const text = paragraphs.filter((part) => part !== null && part.trim() !== '').join('\n');
  const lead = united(all, 'leadUnits');
  const responsible = united(all, 'responsibleUnits');
  const supporting = united(all, 'supportingUnits');
  const deadlines = unitedDeadlines(all);
  return {
    ...first,
    requirement: text === '' ? null : text,
    leadUnits: lead.values,
    responsibleUnits: responsible.values,
    supportingUnits: supporting.values,
    deadlines: deadlines.values,
    statusText: first.statusText ?? others.find((task) => task.statusText !== null)?.statusText ?? null,
    allocation: all.find((task) => task.allocation === 'assigned')?.allocation ?? first.allocation,
    source: {
      ...first.source,
      task: all.flatMap((task) => task.source.task),
      requirement: [
        ...first.source.requirement,
        ...others.flatMap((task) => [...task.source.title, ...task.source.requirement]),
      ],
      leadUnits: lead.spans,
      responsibleUnits: responsible.spans,
      supportingUnits: supporting.spans,
      deadlines: deadlines.spans,
    },
  };
}

function sentence(title: string): string {
  return /[。!?;]$/u.test(title) ? title : `${title}。`;
}

/** Values without repeats, each with the span of its first place; values that were typed in have none. */
function united(
  tasks: readonly DraftTask[],
  field: 'leadUnits' | 'responsibleUnits' | 'supportingUnits',
): { values: string[]; spans: SourceSpan[] } {
  const values: string[] = [];
  const spans: SourceSpan[] = [];
  for (const task of tasks) {
    task[field].forEach((value, index) => {
      if (values.includes(value)) return;
      values.push(value);
      const span = task.source[field][index];
      if (span) spans.push(span);
    });
  }
  return { values, spans };
}

function unitedDeadlines(tasks: readonly DraftTask[]): { values: DraftDeadline[]; spans: SourceSpan[] } {
  const values: DraftDeadline[] = [];
  const spans: SourceSpan[] = [];
  for (const task of tasks) {
    task.deadlines.forEach((deadline, index) => {
      if (values.some((known) => known.text === deadline.text && known.date === deadline.date)) return;
      values.push(deadline);
      const span = task.source.deadlines[index];
      if (span) spans.push(span);
    });
  }
  return { values, spans };
}
