import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { evidenceLine } from '../../contract/text/template-words.ts';
import type { AnswerSummary, AnswerTask } from '../../domain/templates/answer-facts.ts';
import type { Database } from '../../database/database.ts';
import { evidence, evidenceLinks, taskSummaries, tasks } from '../../database/schema/index.ts';
import { groupedBy } from '../grouped.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { readTaskTexts } from '../ledger/read-tasks.ts';
import { readParts } from '../progress/read-parts.ts';
import { readPeople } from '../units/unit-people.ts';

/** What the ledger knows of tasks, as far as a superior asks for it; tasks that are no part of the ledger are not in the map. */
export function answerFacts(db: Database, taskIds: readonly string[]): Map<string, AnswerTask> {
  const condition = and(inArray(tasks.id, [...taskIds]), taskInLedger);
  const people = readPeople(db);
  const parts = groupedBy(readParts(db, condition).map((part) => ({ ...part, people: people.get(part.unitId) ?? [] })), 'taskId');
  const summaries = readSummaries(db, taskIds);
  const accepted = readEvidence(db, taskIds);
  return new Map(
    readTaskTexts(db, condition).map(({ task, people: named }) => [
      task.id,
      {
        summaries: summaries.get(task.id) ?? [],
        people: named,
        evidence: accepted.get(task.id) ?? [],
        parts: parts.get(task.id) ?? [],
      },
    ]),
  );
}

function readSummaries(db: Database, taskIds: readonly string[]): Map<string, AnswerSummary[]> {
  const rows = db
    .select({ taskId: taskSummaries.taskId, text: taskSummaries.text, writtenOn: taskSummaries.writtenOn })
    .from(taskSummaries)
    .where(inArray(taskSummaries.taskId, [...taskIds]))
    .orderBy(asc(taskSummaries.writtenOn), asc(taskSummaries.createdAt), sql`${taskSummaries}.rowid`)
    .all();
  return groupedBy(rows, 'taskId');
}

/** Evidence that the office has accepted, a line each. */
function readEvidence(db: Database, taskIds: readonly string[]): Map<string, string[]> {
  const rows = db
    .select({ taskId: evidenceLinks.taskId, title: evidence.title, documentNumber: evidence.documentNumber, url: evidence.url })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .where(and(inArray(evidenceLinks.taskId, [...taskIds]), eq(evidenceLinks.state, 'accepted'), isNull(evidenceLinks.archivedAt), isNull(evidence.archivedAt)))
    .orderBy(asc(evidence.createdAt), sql`${evidence}.rowid`)
    .all();
  return new Map([...groupedBy(rows, 'taskId')].map(([taskId, found]) => [taskId, found.map(evidenceLine)]));
}
