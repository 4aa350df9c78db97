import { and, eq, isNull } from 'drizzle-orm';
import type { Exported } from '../../contract/exports.ts';
import { exportFileNames } from '../../contract/text/labels.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { Database } from '../../database/database.ts';
import { tasks } from '../../database/schema/index.ts';
import type { WorkbookRequest } from '../../workbooks/layouts/lay-out-workbook.ts';
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
import { loadExportProfile } from '../presets/load-presets.ts';
import type { JobControl } from '../stream-job.ts';
import { saveExport } from './save-export.ts';

/** Exports the responsibility table (责任分解表) of a plan; NOTHING_TO_EXPORT when the plan has no tasks. */
export async function exportResponsibilityTable(
  context: ApplicationContext,
  input: { planId: string; saveToken: string },
  control: JobControl,
): Promise<Exported> {
  const workbook = responsibilityTableOf(context, input.planId);
  return saveExport(context, { useCase: 'exports.responsibilityTable', saveToken: input.saveToken, workbook }, control);
}

/** The workbook with the responsibility table of a plan as it stands; NOTHING_TO_EXPORT when the plan has no tasks. */
export function responsibilityTableOf(context: ApplicationContext, planId: string): WorkbookRequest {
  const profile = loadExportProfile(context.resourcesFolder);
  return { table: 'responsibilityTable', profile, data: tableData(context.db, planId) };
}

function tableData(db: Database, planId: string): ResponsibilityTableData {
  const plan = requirePlan(db, planId);
  const facts = readTaskTexts(db, and(eq(tasks.planId, planId), isNull(tasks.archivedAt)));
  if (facts.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const sections = readSections(db, [planId]);
  const rows: (ResponsibilitySection | ResponsibilityTask)[] = [];
  let above: string[] = [];
  facts.forEach((task, index) => {
    const path = sectionPath(sections, task.task.sectionId);
    const shared = path.findIndex((heading, depth) => heading !== above[depth]);
    if (shared >= 0) {
      path.slice(shared).forEach((heading, depth) => rows.push({ kind: 'section', level: shared + depth + 1, heading }));
    }
    above = path;
    rows.push(taskRow(task, index + 1));
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
