import { and, asc, eq, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { LedgerScope } from '../../contract/export-questions.ts';
import type { SectionView } from '../../contract/ledger.ts';
import type { Database } from '../../database/database.ts';
import { evidence, evidenceLinks, taskSummaries, tasks, taskUnits, workPlans } from '../../database/schema/index.ts';
import { groupedBy } from '../grouped.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { readSections, readTaskTexts, taskIds, type TaskTexts } from '../ledger/read-tasks.ts';
import { withUnit, withUnitOfClass } from '../ledger/task-gaps.ts';
import { type Part, readParts, readTargets, type StoredTarget } from '../progress/read-parts.ts';
import { readPeople } from '../units/unit-people.ts';

/** A piece of evidence for a task in a unit that the office has not sent back. */
export interface ShownEvidence {
  unitId: string;
  title: string;
  /** The instant at which it was kept. */
  createdAt: string;
}

/** What was said of a task as a whole. */
export interface Summary {
  text: string;
  writtenOn: string;
}

/** All that the tables of the ledger show of the tasks of a scope, by task. */
export interface LedgerFacts {
  tasks: TaskTexts[];
  sections: ReadonlyMap<string, SectionView>;
  planTitles: ReadonlyMap<string, string>;
  /** Parts of the unit asked for, else of all units of the tasks, also of those of other classes. */
  parts: ReadonlyMap<string, Omit<Part, 'taskId'>[]>;
  targets: ReadonlyMap<string, StoredTarget[]>;
  /** By day, the newest last. */
  summaries: ReadonlyMap<string, Summary[]>;
  evidence: ReadonlyMap<string, ShownEvidence[]>;
  /** People of the register, by unit. */
  people: ReturnType<typeof readPeople>;
}

/** Reads the facts of the tasks in a scope. */
export function readLedgerFacts(db: Database, { year, planId, unitId, classCode }: LedgerScope): LedgerFacts {
  const condition = and(
    plansOf(planId === null ? { year } : { planId }),
    isNull(tasks.archivedAt),
    unitId === null ? undefined : withUnit(db, unitId),
    classCode === null ? undefined : withUnitOfClass(db, classCode),
  );
  const texts = readTaskTexts(db, condition);
  const planIds = [...new Set(texts.map(({ plan }) => plan.id))];
  const titles = db.select({ id: workPlans.id, title: workPlans.title }).from(workPlans).where(inArray(workPlans.id, planIds)).all();
  return {
    tasks: texts,
    sections: readSections(db, planIds),
    planTitles: new Map(titles.map(({ id, title }) => [id, title])),
    parts: groupedBy(readParts(db, and(condition, unitId === null ? undefined : eq(taskUnits.unitId, unitId))), 'taskId'),
    targets: readTargets(db, condition),
    summaries: groupedBy(readSummaries(db, condition), 'taskId'),
    evidence: groupedBy(readEvidence(db, condition), 'taskId'),
    people: readPeople(db),
  };
}

function readSummaries(db: Database, condition: SQL | undefined): (Summary & { taskId: string })[] {
  return db
    .select({ taskId: taskSummaries.taskId, text: taskSummaries.text, writtenOn: taskSummaries.writtenOn })
    .from(taskSummaries)
    .where(inArray(taskSummaries.taskId, taskIds(db, condition)))
    .orderBy(asc(taskSummaries.writtenOn), asc(taskSummaries.createdAt), sql`${taskSummaries}.rowid`)
    .all();
}

function readEvidence(db: Database, condition: SQL | undefined): (ShownEvidence & { taskId: string })[] {
  return db
    .select({ taskId: evidenceLinks.taskId, unitId: evidenceLinks.unitId, title: evidence.title, createdAt: evidence.createdAt })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .where(
      and(
        inArray(evidenceLinks.taskId, taskIds(db, condition)),
        isNull(evidenceLinks.archivedAt),
        isNull(evidence.archivedAt),
        ne(evidenceLinks.state, 'returned'),
      ),
    )
    .orderBy(asc(evidence.createdAt), sql`${evidence}.rowid`)
    .all();
}
