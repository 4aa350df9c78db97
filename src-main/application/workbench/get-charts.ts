import type { Charts } from '../../contract/workbench.ts';
import { isDone } from '../../domain/progress/task-state.ts';
import { isOverdue } from '../../domain/supervision/overdue-days.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { lightView } from '../ledger/part-light.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { classesInOrder } from '../units/save-class.ts';
import { type DueParts, readDueParts } from './due-parts.ts';
import { doneByMonth } from './done-parts.ts';
import { type AlikeParts, readAlikeParts } from './ledger-parts.ts';

type Counts = Charts['byUnit'][number]['counts'];

/**
 * Numbers for the charts of a year: how many parts (tasks in units, but 暂缓调整 and 不涉及) there are, are done and are
 * overdue, by class, by unit (those with parts, in the order of the register), by month, and by unit and quarter.
 */
export function getCharts(context: ApplicationContext, input: { year: number; asOf?: string | undefined }): Charts {
  const { db } = context;
  const { year } = input;
  const asOf = input.asOf === undefined ? context.today() : checkedDay(input.asOf);
  const parts = readAlikeParts(db, year, lightView(context, asOf));
  const countsOf = countByUnit(parts);
  const register = unitsInOrder(db).filter(({ id }) => countsOf.has(id));
  const byUnit = register.map(({ id, name, classCode }) => ({ unitId: id, unitName: name, classCode, counts: countsOf.get(id) ?? noParts }));
  const due = readDueParts(db, year, parts);
  const done = doneByMonth(db, year);
  return {
    byClass: classesInOrder(db).flatMap(({ code, name }) => {
      const own = byUnit.filter(({ classCode }) => classCode === code);
      return own.length === 0 ? [] : [{ classCode: code, className: name, counts: own.map(({ counts }) => counts).reduce(sum) }];
    }),
    byUnit,
    byMonth: Array.from({ length: 12 }, (_, index) => ({ month: index + 1, done: done.get(index + 1) ?? 0, due: due.byMonth.get(index + 1) ?? 0 })),
    heat: register.flatMap(({ id }) => heatOf(id, due)),
  };
}

const noParts: Counts = { all: 0, done: 0, overdue: 0 };

function sum(one: Counts, other: Counts): Counts {
  return { all: one.all + other.all, done: one.done + other.done, overdue: one.overdue + other.overdue };
}

function countByUnit(parts: readonly AlikeParts[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const part of parts) {
    const own = { all: 1, done: Number(isDone(part.state)), overdue: Number(isOverdue(part.state, part.light)) };
    for (const unitId of part.unitIds) counts.set(unitId, sum(counts.get(unitId) ?? noParts, own));
  }
  return counts;
}

function heatOf(unitId: string, due: DueParts): Charts['heat'] {
  const quarters = due.byQuarter.get(unitId) ?? [];
  return [1, 2, 3, 4].map((quarter) => ({ unitId, quarter, due: quarters[quarter]?.due ?? 0, done: quarters[quarter]?.done ?? 0 }));
}
