import { eq } from 'drizzle-orm';
import { tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { refuseForeignSection } from './add-task.ts';
import { endOfSection, makeRoom, type PlacedTask, tasksInOrder } from './task-places.ts';
import { requireTasks } from './update-task.ts';

interface Move {
  taskIds: string[];
  sectionId: string | null;
  beforeTaskId: string | null;
}

/**
 * Puts tasks of one plan into a section, before a task of it or at its end; they keep their order among themselves.
 * NOT_FOUND when a task, the section or the task before which they go is none of the plan, and nothing is recorded when
 * they lie there already.
 */
export function moveTasks(context: ApplicationContext, move: Move): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'ledger.moveTasks', { count: move.taskIds.length }, (tx) => {
    const found = requireTasks(tx, move.taskIds);
    const planId = found.find((task) => task.id === move.taskIds[0])?.planId ?? '';
    const foreign = found.find((task) => task.planId !== planId);
    if (foreign) throw notFound('task', foreign.id);
    refuseForeignSection(tx, planId, move.sectionId);
    const order = tasksInOrder(tx, planId);
    const wanted = new Set(move.taskIds);
    const moved = order.filter((task) => wanted.has(task.id));
    const others = order.filter((task) => !wanted.has(task.id));
    const before = taskBehind(order, wanted, move);
    const index = before === null ? endOfSection(tx, planId, others, move.sectionId) : others.indexOf(before);
    const inPlace = [...others.slice(0, index), ...moved, ...others.slice(index)].every((task, place) => task === order[place]);
    if (inPlace && moved.every((task) => task.sectionId === move.sectionId)) return;
    makeRoom(tx, others, index, moved.length).forEach((position, place) => {
      const id = moved[place]?.id ?? '';
      tx.update(tasks).set({ position, sectionId: move.sectionId }).where(eq(tasks.id, id)).run();
    });
  });
  return { changeSetId };
}

/** The task that will stand behind the moved ones; where `beforeTaskId` is moved itself, the next one of its section that stays. */
function taskBehind(order: readonly PlacedTask[], moved: ReadonlySet<string>, { beforeTaskId, sectionId }: Move): PlacedTask | null {
  if (beforeTaskId === null) return null;
  const place = order.findIndex((task) => task.id === beforeTaskId && task.sectionId === sectionId);
  if (place < 0) throw notFound('task', beforeTaskId);
  return order.slice(place).find((task) => task.sectionId === sectionId && !moved.has(task.id)) ?? null;
}
