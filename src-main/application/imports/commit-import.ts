import { eq } from 'drizzle-orm';
import type { PrintedUnit } from '../../contract/imports.ts';
import type { AssignmentView } from '../../contract/ledger.ts';
import { type AssignmentRole, assignmentRoles } from '../../domain/codes.ts';
import type { DraftTask } from '../../domain/extraction/extracted-plan.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { assignments, deadlines, planImports, tasks, workPlans } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { assignmentRows, deadlineRows } from '../ledger/write-task-parts.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTasksOfCollectives } from '../units/collective-tasks.ts';
import { insertUnit } from '../units/unit-register.ts';
import { adoptStates } from './adopt-states.ts';
import { commitEnclosures } from './commit-enclosures.ts';
import { rememberImport } from './issuer-memory.ts';
import { type PlanImportRow, readDraftTasks, requireOpenImport } from './open-import.ts';
import { insertSections } from './insert-sections.ts';
import { printedUnits } from './printed-units.ts';
import { settleDeadlines } from './settle-deadlines.ts';

interface Committed {
  changeSetId: string | null;
  planId: string;
  sections: number;
  tasks: number;
  assignments: number;
  unitsCreated: number;
  unitsLeftOpen: number;
  progressReports: number;
  enclosures: number;
}

/** What a printed name is stored as. */
type Targets = ReadonlyMap<string, { unitId: string | null; collectiveUnitId: string | null }>;

/**
 * Turns the drafts that are not dropped into a plan, all in one transaction. IMPORT_INCOMPLETE (with what is missing) when
 * title, year, tasks or the title of a task are wanting; ROW_CHANGED when the caller saw an older import.
 */
export function commitImport(
  context: ApplicationContext,
  input: { importId: string; rowVersion: number; useStates: boolean },
): Committed {
  const open = requireOpenImport(context.db, input.importId);
  const kept = readDraftTasks(context.db, input.importId).filter((row) => !row.dropped);
  const drafts = kept.map((row) => row.body.task);
  const { title, year } = completeHeader(open, drafts);
  const names = printedUnits(context, open, kept);
  const now = context.now();

  const { changeSetId, value } = recordUseCase(context, 'imports.commit', { title, count: drafts.length }, (tx) => {
    requireRowVersion(tx, planImports, open.id, input.rowVersion);
    const created = createUnits(tx, names, now);
    const targets = targetsOf(names, created);
    const planId = newId();
    const { source: _source, ...header } = open.header;
    tx.insert(workPlans)
      .values({
        ...header,
        id: planId,
        title,
        year,
        sourceDocumentId: open.sourceDocumentId,
        planImportId: open.id,
        createdAt: now.toISOString(),
      })
      .run();
    const sections = insertSections(tx, planId, drafts);
    const taskRows = drafts.map((draft, index) => ({
      id: newId(),
      planId,
      sectionId: sections.idOf(draft.section),
      position: index + 1,
      outlineNumber: draft.number,
      title: draft.title.trim(),
      requirement: draft.requirement,
      allocation: draft.allocation,
      note: null,
      source: draft.source,
      createdAt: now.toISOString(),
    }));
    insertMany(tx, tasks, taskRows);
    const taskIds = taskRows.map((row) => row.id);
    const assignmentList = drafts.flatMap((draft, index) => assignmentRows(taskIds[index] ?? '', assignmentsOf(draft, targets)));
    insertMany(tx, assignments, assignmentList);
    insertMany(tx, deadlines, drafts.flatMap((draft, index) => deadlineRows(taskIds[index] ?? '', settleDeadlines(draft.deadlines, year))));
    syncTaskUnits(tx, taskIds, now);
    syncTasksOfCollectives(tx, [...created.values()], context.today(), now);
    const progressReports = input.useStates ? adoptStates(tx, taskIds, drafts, context.today(), now) : 0;
    const enclosures = commitEnclosures(tx, open, planId, now);
    rememberImport(tx, open, names, now);
    tx.update(planImports).set({ state: 'committed', committedPlanId: planId }).where(eq(planImports.id, open.id)).run();
    return {
      planId,
      sections: sections.count,
      tasks: taskRows.length,
      assignments: assignmentList.length,
      unitsCreated: created.size,
      unitsLeftOpen: names.filter(({ printedName }) => !targets.has(printedName)).length,
      progressReports,
      enclosures,
    };
  });
  return { changeSetId, ...value };
}

function completeHeader(open: PlanImportRow, drafts: readonly DraftTask[]): { title: string; year: number } {
  const title = open.header.title?.trim() ?? '';
  const { year } = open.header;
  const missing: ('title' | 'year' | 'tasks' | 'taskTitle')[] = [];
  if (title === '') missing.push('title');
  if (year === null) missing.push('year');
  if (drafts.length === 0) missing.push('tasks');
  if (drafts.some((draft) => draft.title.trim() === '')) missing.push('taskTitle');
  if (missing.length > 0 || year === null) throw new AppError('IMPORT_INCOMPLETE', { missing });
  return { title, year };
}

/** Creates the units that the clerk chose to create; the ids by printed name. */
function createUnits(tx: Database, names: readonly PrintedUnit[], now: Date): Map<string, string> {
  const created = new Map<string, string>();
  const idsByName = new Map<string, string>();
  for (const { printedName, resolution } of names) {
    if (resolution.kind !== 'create' || resolution.classCode === null) continue;
    let id = idsByName.get(resolution.name);
    if (id === undefined) {
      const fields = { name: resolution.name, shortName: null, classCode: resolution.classCode, aliases: [] };
      id = insertUnit(tx, fields, now);
      idsByName.set(resolution.name, id);
    }
    created.set(printedName, id);
  }
  return created;
}

function targetsOf(names: readonly PrintedUnit[], created: ReadonlyMap<string, string>): Targets {
  const targets = new Map<string, { unitId: string | null; collectiveUnitId: string | null }>();
  for (const { printedName, resolution } of names) {
    const createdId = created.get(printedName);
    if (createdId !== undefined) targets.set(printedName, { unitId: createdId, collectiveUnitId: null });
    else if (resolution.kind === 'unit') targets.set(printedName, { unitId: resolution.unitId, collectiveUnitId: null });
    else if (resolution.kind === 'collective') {
      targets.set(printedName, { unitId: null, collectiveUnitId: resolution.collectiveUnitId });
    }
  }
  return targets;
}

function assignmentsOf(draft: DraftTask, targets: Targets): AssignmentView[] {
  const names: Record<AssignmentRole, string[]> = {
    lead: draft.leadUnits,
    responsible: draft.responsibleUnits,
    supporting: draft.supportingUnits,
  };
  return assignmentRoles.flatMap((role) =>
    names[role].map((printedName) => ({
      role,
      printedName,
      ...(targets.get(printedName) ?? { unitId: null, collectiveUnitId: null }),
    })),
  );
}
