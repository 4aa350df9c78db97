import { and, asc, desc, eq, gte, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../database/database.ts';
import { evidence, evidenceLinks, requestCases, slipReplies, slips, tasks, units, workPlans } from '../../database/schema/index.ts';
import { contains, hitOf, onDays, type RankedHit, type SearchQuestion } from './search-question.ts';
import { yearSpan } from './year-events.ts';

/** Evidence in use by title, file name, document number, address and note; it leads to the first task that it shows. */
export function searchEvidence(db: Database, question: SearchQuestion): RankedHit[] {
  const { title, fileName, documentNumber, url, note, publishedOn } = evidence;
  const fitting = or(contains(question, title, fileName, documentNumber, url, note), onDays(question, publishedOn));
  const rows = db
    .select({ row: evidence, taskId: evidenceLinks.taskId, unitId: evidenceLinks.unitId, planId: tasks.planId })
    .from(evidence)
    .leftJoin(evidenceLinks, and(eq(evidenceLinks.evidenceId, evidence.id), isNull(evidenceLinks.archivedAt)))
    .leftJoin(tasks, eq(tasks.id, evidenceLinks.taskId))
    .leftJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(
        isNull(evidence.archivedAt),
        question.year === undefined ? undefined : eq(workPlans.year, question.year),
        question.initialsOf === null ? fitting : undefined,
      ),
    )
    .orderBy(desc(evidence.createdAt), asc(evidenceLinks.id))
    .all();
  const first = new Map(rows.toReversed().map((found) => [found.row.id, found]));
  return rows.flatMap((found) => {
    const { row, taskId, unitId, planId } = found;
    if (first.get(row.id) !== found) return [];
    const target = { kind: 'evidence' as const, id: row.id, taskId, unitId, planId, day: row.publishedOn };
    const texts = { number: row.documentNumber, title: row.title, others: [row.fileName, row.documentNumber, row.url, row.note] };
    return hitOf(question, target, texts, [row.publishedOn]);
  });
}

/** Requests in use by subject, number, applicant, answer and note, newest first. */
export function searchCases(db: Database, question: SearchQuestion): RankedHit[] {
  const { number, subject, applicant, answer, note, receivedOn, answeredOn } = requestCases;
  const fitting = or(contains(question, number, subject, applicant, answer, note), onDays(question, receivedOn, answeredOn));
  return db
    .select()
    .from(requestCases)
    .where(and(isNull(requestCases.archivedAt), inYear(question, receivedOn), question.initialsOf === null ? fitting : undefined))
    .orderBy(desc(receivedOn))
    .all()
    .flatMap((row) =>
      hitOf(
        question,
        { kind: 'case', id: row.id, taskId: null, unitId: row.unitId, planId: null, day: row.receivedOn },
        { number: row.number, title: row.subject, others: [row.number, row.applicant, row.answer, row.note] },
        [row.receivedOn, row.answeredOn],
      ),
    );
}

/** Slips by number, unit, basis, remark and what was replied, newest first. */
export function searchSlips(db: Database, question: SearchQuestion): RankedHit[] {
  const { number, basis, remark, issuedOn, replyBy } = slips;
  const rows = db
    .select({ id: slips.id, unitId: slips.unitId, unitName: units.name, number, basis, remark, issuedOn, replyBy, reply: slipReplies.text })
    .from(slips)
    .innerJoin(units, eq(units.id, slips.unitId))
    .leftJoin(slipReplies, eq(slipReplies.slipId, slips.id))
    .where(
      and(
        question.year === undefined ? undefined : eq(slips.year, question.year),
        or(contains(question, number, units.name, basis, remark, slipReplies.text), onDays(question, issuedOn, replyBy)),
      ),
    )
    .orderBy(desc(issuedOn), desc(slips.sequence))
    .all();
  // A slip with several replies stands in several rows; it is found once.
  return [...new Map(rows.map((row) => [row.id, row])).values()].flatMap((row) =>
    hitOf(
      { ...question, initialsOf: null },
      { kind: 'slip', id: row.id, taskId: null, unitId: row.unitId, planId: null, day: row.issuedOn },
      { title: row.number, others: [row.unitName, row.basis, row.remark, row.reply] },
      [row.issuedOn, row.replyBy],
    ),
  );
}

function inYear({ year }: SearchQuestion, day: SQLiteColumn): SQL | undefined {
  if (year === undefined) return undefined;
  const { from, to } = yearSpan(year);
  return and(gte(day, from), lte(day, to));
}
