import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReportDetails } from '../../contract/ledger.ts';
import { type UnitState, unitStates } from '../../domain/codes.ts';
import { refusalOf, type TransitionRefusal } from '../../domain/progress/state-machine.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { progressReports, taskUnits } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import { requireEvidence } from '../evidence/require-evidence.ts';
import { requireUnit } from '../units/unit-register.ts';

/** What is reported of a task in a unit; `rowVersion` is that of the part where the caller has seen it. */
export interface Report extends ReportDetails {
  taskId: string;
  unitId: string;
  rowVersion?: number | undefined;
  state: UnitState;
  text: string;
  reportedOn: string;
  /** The returned file that brought it; null for what the clerk has typed. */
  returnedFileId?: string | null;
}

type PartRow = typeof taskUnits.$inferSelect;

/**
 * Stores reports and the states that they bring inside an open change set; each part may be reported once. The clerk acts
 * for the office, so that every state is open to him; reopening and postponing need their reason, which is the text of the
 * report, and so does checking off without accepted evidence (销号). Throws for the first report that is refused: NOT_FOUND
 * or UNIT_NOT_IN_TASK for its unit, ROW_CHANGED, REASON_NEEDED, STATE_NOT_ALLOWED or EVIDENCE_NEEDED.
 */
export function writeReports(tx: Database, reports: readonly Report[], now: Date): void {
  const parts = readPartsOf(tx, reports);
  const accepted = reports.map((report) => {
    const part = parts.get(keyOf(report));
    if (!part) throw notInTask(tx, report.unitId);
    parts.set(keyOf(report), { ...part, rowVersion: part.rowVersion + 1 });
    refuseReport(part, report);
    return { part, report };
  });
  const unexplained = accepted.filter(({ part, report }) => report.state === 'checkedOff' && part.state !== 'checkedOff' && report.text.trim() === '');
  requireEvidence(tx, unexplained.map(({ report }) => report), null);
  for (const state of unitStates) {
    const moved = accepted.filter(({ report }) => report.state === state).map(({ part }) => part.id);
    if (moved.length > 0) tx.update(taskUnits).set({ state }).where(inArray(taskUnits.id, moved)).run();
  }
  insertMany(
    tx,
    progressReports,
    accepted.map(({ part, report }) => ({
      id: newId(),
      taskUnitId: part.id,
      state: report.state,
      text: report.text,
      problems: wordsOrNull(report.problems),
      nextStep: wordsOrNull(report.nextStep),
      percent: report.percent ?? null,
      quarter: report.quarter ?? null,
      reportedOn: report.reportedOn,
      reporter: wordsOrNull(report.reporter),
      returnedFileId: report.returnedFileId ?? null,
      createdAt: now.toISOString(),
    })),
  );
}

/** Stores one report and the state that it brings, as `writeReports` does. */
export function writeReport(tx: Database, report: Report, now: Date): void {
  writeReports(tx, [report], now);
}

/** The part that a unit has in a task; NOT_FOUND for an unknown unit, UNIT_NOT_IN_TASK for one that has none. */
export function requirePart(db: Database, taskId: string, unitId: string): PartRow {
  const part = readPartsOf(db, [{ taskId, unitId }]).get(keyOf({ taskId, unitId }));
  if (!part) throw notInTask(db, unitId);
  return part;
}

function refuseReport(part: PartRow, { rowVersion, state, text }: Report): void {
  if (rowVersion !== undefined && rowVersion !== part.rowVersion) throw new AppError('ROW_CHANGED', { kind: 'taskUnit', id: part.id });
  const refusal = refusalOf({ from: part.state, to: state, actor: 'office', reason: text, basis: text });
  if (refusal !== null) throw refusalError(refusal, part.state, state);
}

function readPartsOf(db: Database, wanted: readonly Pick<Report, 'taskId' | 'unitId'>[]): Map<string, PartRow> {
  const taskIds = [...new Set(wanted.map(({ taskId }) => taskId))];
  const [only, ...others] = new Set(wanted.map(({ unitId }) => unitId));
  const ofUnit = only !== undefined && others.length === 0 ? eq(taskUnits.unitId, only) : undefined;
  const rows = db
    .select()
    .from(taskUnits)
    .where(and(inArray(taskUnits.taskId, taskIds), ofUnit, isNull(taskUnits.archivedAt)))
    .all();
  const named = new Set(wanted.map(keyOf));
  return new Map(rows.filter((row) => named.has(keyOf(row))).map((row) => [keyOf(row), row]));
}

function keyOf({ taskId, unitId }: Pick<Report, 'taskId' | 'unitId'>): string {
  return `${taskId} ${unitId}`;
}

function notInTask(db: Database, unitId: string): AppError {
  return new AppError('UNIT_NOT_IN_TASK', { name: requireUnit(db, unitId).name });
}

/** An empty field says nothing. */
function wordsOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

function refusalError(refusal: TransitionRefusal, from: UnitState, to: UnitState): AppError {
  switch (refusal) {
    case 'REOPENING_NEEDS_REASON':
    case 'POSTPONING_NEEDS_BASIS':
      return new AppError('REASON_NEEDED', { to });
    case 'OFFICE_ONLY':
    case 'SET_ASIDE_FIRST_RESUME':
      return new AppError('STATE_NOT_ALLOWED', { from, to });
  }
}
