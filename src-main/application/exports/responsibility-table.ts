import { and, eq, isNull } from 'drizzle-orm';
import { exportFileNames } from '../../contract/text/labels.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import { printedDay } from '../../domain/printed-day.ts';
import { tasks } from '../../database/schema/index.ts';
import type {
  ResponsibilitySection,
  ResponsibilityTableData,
  ResponsibilityTask,
} from '../../workbooks/layouts/responsibility-table.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { readSections, readTaskTexts, sectionPath, type TaskTexts } from '../ledger/read-tasks.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { headingsBetween } from './headings.ts';

/** The responsibility table (责任分解表) of a plan as it stands; NOTHING_TO_EXPORT when the plan has no tasks, NOT_FOUND. */
export function responsibilityTableOf({ db }: Pick<ApplicationContext, 'db'>, planId: string): ResponsibilityTableData {
  const plan = requirePlan(db, planId);
  const facts = readTaskTexts(db, and(eq(tasks.planId, planId), isNull(tasks.archivedAt)));
  if (facts.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const sections = readSections(db, [planId]);
  const rows: (ResponsibilitySection | ResponsibilityTask)[] = [];
  let above: string[] = [];
  facts.forEach((task, index) => {
    const path = sectionPath(sections, task.task.sectionId);
    rows.push(...headingsBetween(above, path), taskRow(task, index + 1));
    above = path;
  });
  const day = checkedDayOrNull(plan.issuedOn);
  const subtitle = [plan.documentNumber, plan.issuer, day === null ? null : printedDay(day)];
  return { title: exportFileNames.responsibilityTable(plan.title), subtitle: subtitle.filter((part) => part !== null).join('  '), rows };
}

function taskRow(facts: TaskTexts, sequence: number): ResponsibilityTask {
  const namesOf = (role: AssignmentRole): string[] =>
    facts.assignments.filter((assignment) => assignment.role === role).map((assignment) => assignment.printedName);
  return {
    kind: 'task',
    sequence,
    outlineNumber: facts.task.outlineNumber ?? '',
    title: facts.task.title,
    requirement: facts.task.requirement ?? '',
    leadUnits: namesOf('lead'),
    responsibleUnits: namesOf('responsible'),
    supportingUnits: namesOf('supporting'),
    deadlineText: facts.deadlines.map((deadline) => deadline.printedText).join('\n'),
    note: facts.task.note ?? '',
  };
}
