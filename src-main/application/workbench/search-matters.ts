import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { caseChannelLabels, caseStateLabels, evidenceCheckLabels, slipKindLabels } from '../../contract/text/labels.ts';
import { slipStandingLabels } from '../../contract/text/search-words.ts';
import { type CaseState, caseClock } from '../../domain/cases/case-limits.ts';
import type { SlipState } from '../../domain/codes.ts';
import type { SlipStanding } from '../../domain/search/typed-states.ts';
import { evidence, evidenceLinks, requestCases, slipReplies, slips, tasks, units, workPlans } from '../../database/schema/index.ts';
import { type CaseRow, requestCaseOf } from '../cases/case-rows.ts';
import type { ApplicationContext } from '../context.ts';
import { unitNames } from '../units/list-units.ts';
import { contains, hitOf, ofUnits, onDays, type RankedHit, type SearchQuestion, standingIn } from './search-question.ts';
import { wordsAbout } from './search-register.ts';
import { yearSpan } from './year-span.ts';

/** Evidence in use by title, file name, document number, address, note and how it was checked; it leads to the first task that it shows. */
export function searchEvidence({ db }: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const { title, fileName, documentNumber, url, note, publishedOn } = evidence;
  const checks = question.states.evidence;
  const fitting = or(
    contains(question, title, fileName, documentNumber, url, note),
    onDays(question, publishedOn),
    ofUnits(question, evidenceLinks.unitId),
    checks.length === 0 ? undefined : inArray(evidenceLinks.state, [...checks]),
  );
  const rows = db
    .select({ row: evidence, taskId: evidenceLinks.taskId, unitId: evidenceLinks.unitId, check: evidenceLinks.state, planId: tasks.planId, taskTitle: tasks.title })
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
    const { row, taskId, unitId, planId, taskTitle } = found;
    if (first.get(row.id) !== found) return [];
    const target = { kind: 'evidence' as const, id: row.id, about: wordsAbout(taskTitle, row.documentNumber), taskId, unitId, planId, day: row.publishedOn };
    const texts = { number: row.documentNumber, title: row.title, others: [row.fileName, row.documentNumber, row.url, row.note] };
    return hitOf(question, target, texts, {
      days: [{ label: 'published', day: row.publishedOn }],
      standing: standingIn(checks, found.check, evidenceCheckLabels),
    });
  });
}

/** Requests in use by subject, number, applicant, answer, note, unit and state, newest first. */
export function searchCases({ db, workingCalendar, today }: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const { number, subject, applicant, answer, note, receivedOn, answeredOn } = requestCases;
  const due = question.falling('case');
  const fitting = or(
    contains(question, number, subject, applicant, answer, note),
    onDays(question, receivedOn, answeredOn),
    ofUnits(question, requestCases.unitId),
    due.size === 0 ? undefined : inArray(requestCases.id, [...due.keys()]),
  );
  const all = question.initialsOf !== null || question.states.cases.length > 0;
  const rows = db
    .select()
    .from(requestCases)
    .where(and(isNull(requestCases.archivedAt), inYear(question, receivedOn), all ? undefined : fitting))
    .orderBy(desc(receivedOn))
    .all();
  if (rows.length === 0) return [];
  const names = unitNames(db);
  const calendar = workingCalendar();
  const asOf = today();
  const { cases } = question.states;
  const stateOf = (row: CaseRow): CaseState | null => (cases.length === 0 ? null : caseClock(requestCaseOf(row), calendar, asOf).state);
  return rows.flatMap((row) =>
    hitOf(
      question,
      {
        kind: 'case',
        id: row.id,
        about: wordsAbout(caseChannelLabels[row.channel], row.number, names.get(row.unitId)),
        taskId: null,
        unitId: row.unitId,
        planId: null,
        day: row.receivedOn,
      },
      { number: row.number, title: row.subject, others: [row.number, row.applicant, row.answer, row.note] },
      { days: [{ label: 'received', day: row.receivedOn }, { label: 'answered', day: row.answeredOn }, ...(due.get(row.id) ?? []).map(({ day }) => ({ label: 'answerBy' as const, day }))], standing: standingIn(cases, stateOf(row), caseStateLabels) },
    ),
  );
}

/** Slips by number, unit, basis, remark, state and what was replied, newest first. */
export function searchSlips({ db, today }: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const { number, basis, remark, issuedOn, replyBy, state, kind } = slips;
  const asOf = today();
  const rows = db
    .select({ id: slips.id, kind, state, unitId: slips.unitId, unitName: units.name, number, basis, remark, issuedOn, replyBy, reply: slipReplies.text })
    .from(slips)
    .innerJoin(units, eq(units.id, slips.unitId))
    .leftJoin(slipReplies, eq(slipReplies.slipId, slips.id))
    .where(
      and(
        question.year === undefined ? undefined : eq(slips.year, question.year),
        or(
          contains(question, number, units.name, basis, remark, slipReplies.text),
          onDays(question, issuedOn, replyBy),
          ofUnits(question, slips.unitId),
          ...question.states.slips.map((standing) => slipsStanding(standing, asOf)),
        ),
      ),
    )
    .orderBy(desc(issuedOn), desc(slips.sequence))
    .all();
  // A slip with several replies stands in several rows; it is found once.
  return [...new Map(rows.map((row) => [row.id, row])).values()].flatMap((row) => {
    const standing = standingIn(question.states.slips, standingOfSlip(row, asOf), slipStandingLabels);
    return hitOf(
      { ...question, initialsOf: null },
      { kind: 'slip', id: row.id, about: wordsAbout(slipKindLabels[row.kind], row.unitName), taskId: null, unitId: row.unitId, planId: null, day: row.issuedOn },
      { number: row.number, title: row.number, others: [row.unitName, row.basis, row.remark, row.reply] },
      {
        days: [{ label: 'issued', day: row.issuedOn }, { label: 'replyBy', day: row.replyBy }],
        standing,
      },
    );
  });
}

function slipsStanding(standing: SlipStanding, asOf: string): SQL | undefined {
  return standing === 'overdue' ? and(eq(slips.state, 'open'), lt(slips.replyBy, asOf)) : eq(slips.state, standing);
}

function standingOfSlip({ state, replyBy }: { state: SlipState; replyBy: string | null }, asOf: string): SlipStanding {
  return state === 'open' && replyBy !== null && replyBy < asOf ? 'overdue' : state;
}

function inYear({ year }: SearchQuestion, day: SQLiteColumn): SQL | undefined {
  if (year === undefined) return undefined;
  const { from, to } = yearSpan(year);
  return and(gte(day, from), lte(day, to));
}
