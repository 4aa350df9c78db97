import { and, asc, eq, inArray } from 'drizzle-orm';
import { exportFileNames, unitStateLabels } from '../../contract/text/labels.ts';
import { printedDay } from '../../domain/printed-day.ts';
import { overdueDays } from '../../domain/supervision/overdue-days.ts';
import type { Database } from '../../database/database.ts';
import { slips, slipTasks, tasks, taskUnits, units, workPlans } from '../../database/schema/index.ts';
import type { SlipLetter, SlipMatter } from '../../letters/slips/slip-letter.ts';
import { fillLabel } from '../../workbooks/layouts/typeset.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { lightView, type LightView, type LitTask, partLight, readLitTasks } from '../ledger/part-light.ts';
import { printedDeadlines } from '../ledger/printed-deadlines.ts';
import { lastReportOn } from '../ledger/read-tasks.ts';
import { lastPercent } from '../ledger/task-pace.ts';
import type { LetterProfile } from '../presets/letter-profile-schema.ts';
import { loadLetterProfile } from '../presets/load-presets.ts';
import { officeWords } from './office-words.ts';

type Slip = typeof slips.$inferSelect;

/** A slip as it is printed, and the name of its file where it stands alone. */
export interface PrintedSlip {
  letter: SlipLetter;
  name: string;
}

/**
 * The slips as letters in the order given: words of the office's profile, the units' states of today, days overdue on the
 * day of issue. NOT_FOUND for a slip that does not exist.
 */
export function slipLetters(context: ApplicationContext, slipIds: readonly string[]): PrintedSlip[] {
  const { db } = context;
  const profile = loadLetterProfile(context.resourcesFolder);
  const office = officeWords(db);
  const found = new Map(
    db
      .select({ slip: slips, unitName: units.name })
      .from(slips)
      .innerJoin(units, eq(units.id, slips.unitId))
      .where(inArray(slips.id, [...slipIds]))
      .all()
      .map((row) => [row.slip.id, row]),
  );
  const view = lightView(context, context.today());
  const partsOf = readParts(db, slipIds, view);
  return [...new Set(slipIds)].map((slipId) => {
    const row = found.get(slipId);
    if (!row) throw notFound('slip', slipId);
    const { slip, unitName } = row;
    const parts = partsOf.get(slipId) ?? [];
    const asOf = checkedDay(slip.issuedOn);
    const matters = parts.map((part, index) => matterOf(part, index, { ...view, asOf }));
    return { letter: letterOf({ slip, unitName, parts, matters }, profile, office), name: exportFileNames.slip(slip.number, unitName) };
  });
}

type Part = ReturnType<typeof selectParts>[number] & { deadlineText: string; task: LitTask | undefined };

/** The tasks of each slip in their order, as they stand in its unit; a state is null where the unit has no part any more. */
function readParts(db: Database, slipIds: readonly string[], view: LightView): Map<string, Part[]> {
  const rows = selectParts(db, slipIds);
  const taskIds = [...new Set(rows.map(({ taskId }) => taskId))];
  const printed = printedDeadlines(db, taskIds);
  const litTasks = readLitTasks(db, inArray(tasks.id, taskIds), view);
  const partsOf = new Map<string, Part[]>();
  for (const row of rows) {
    const part = { ...row, deadlineText: printed.get(row.taskId) ?? '', task: litTasks.get(row.taskId) };
    partsOf.set(row.slipId, [...(partsOf.get(row.slipId) ?? []), part]);
  }
  return partsOf;
}

function selectParts(db: Database, slipIds: readonly string[]) {
  return db
    .select({
      slipId: slipTasks.slipId,
      taskId: tasks.id,
      title: tasks.title,
      requirement: tasks.requirement,
      planTitle: workPlans.title,
      unitId: slips.unitId,
      state: taskUnits.state,
      reportedOn: lastReportOn(db),
      percent: lastPercent(db),
    })
    .from(slipTasks)
    .innerJoin(slips, eq(slips.id, slipTasks.slipId))
    .innerJoin(tasks, eq(tasks.id, slipTasks.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .leftJoin(taskUnits, and(eq(taskUnits.taskId, slipTasks.taskId), eq(taskUnits.unitId, slips.unitId)))
    .where(inArray(slipTasks.slipId, [...slipIds]))
    .orderBy(asc(slipTasks.slipId), asc(slipTasks.position))
    .all();
}

function matterOf(part: Part, index: number, view: LightView): SlipMatter {
  const { title, requirement, deadlineText, task, state, ...said } = part;
  return {
    number: String(index + 1),
    title,
    requirement: requirement ?? '',
    deadlineText,
    stateText: state === null ? '' : unitStateLabels[state],
    overdueDays: state === null || task === undefined ? null : overdueDays(partLight(task, { ...said, state }, view)),
  };
}

interface SlipFacts {
  slip: Slip;
  unitName: string;
  parts: readonly Part[];
  matters: readonly SlipMatter[];
}

function letterOf({ slip, unitName, parts, matters }: SlipFacts, profile: LetterProfile, office: Record<string, string>): SlipLetter {
  const words = profile.slips;
  const common = {
    number: slip.number,
    unitName,
    matters,
    limitText: slip.replyBy === null ? fillLabel(words.replyInTime, office) : fillLabel(words.replyBy, { ...office, day: printed(slip.replyBy) }),
    contact: slip.contact ?? fillLabel(profile.contact, office),
    issuer: fillLabel(profile.issuer, office),
    issuedOn: printed(slip.issuedOn),
    remark: slip.remark ?? '',
    title: fillLabel(words.titles[slip.kind], office),
  };
  switch (slip.kind) {
    case 'assignmentSlip':
      return { kind: slip.kind, ...common };
    case 'reminder': {
      const letterhead = words.reminderLetterhead;
      return { kind: slip.kind, ...common, ...(letterhead === null ? {} : { letterhead: fillLabel(letterhead, office) }) };
    }
    case 'supervisionNotice':
      return { kind: slip.kind, ...common, basis: slip.basis ?? fillLabel(words.basis, { ...office, plans: planTitles(parts) }) };
  }
}

function planTitles(parts: readonly Part[]): string {
  return [...new Set(parts.map(({ planTitle }) => `《${planTitle}》`))].join('、');
}

function printed(day: string): string {
  return printedDay(checkedDay(day));
}
