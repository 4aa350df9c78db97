import { and, eq } from 'drizzle-orm';
import { newId } from '../../database/new-id.ts';
import { deadlineEvents, deadlines } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { requireTask } from '../ledger/update-task.ts';
import { recordUseCase } from '../record-use-case.ts';

/** Tells (or with null forgets) when the event of a relative deadline happened; NOT_FOUND when the task has none with these words. */
export function setEventDay(
  context: ApplicationContext,
  { taskId, printedText, eventOn }: { taskId: string; printedText: string; eventOn: string | null },
): { changeSetId: string | null } {
  const task = requireTask(context.db, taskId);
  const deadline = context.db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.taskId, taskId), eq(deadlines.printedText, printedText), eq(deadlines.kind, 'relative')))
    .get();
  if (!deadline) throw notFound('deadline', printedText);
  const { changeSetId } = recordUseCase(context, 'progress.setEventDay', { title: task.title, name: printedText }, (tx) => {
    const event = and(eq(deadlineEvents.taskId, taskId), eq(deadlineEvents.printedText, printedText));
    const known = tx.select().from(deadlineEvents).where(event).get();
    if (eventOn === null) tx.delete(deadlineEvents).where(event).run();
    else if (known) tx.update(deadlineEvents).set({ eventOn }).where(event).run();
    else tx.insert(deadlineEvents).values({ id: newId(), taskId, printedText, eventOn }).run();
  });
  return { changeSetId };
}
