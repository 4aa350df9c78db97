import { parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { parsePoints } from '../../../../src-main/domain/scoring/points.ts';
import type { Points } from '../../../../src-main/domain/scoring/points.ts';
import type { EventFact, ScoreFacts, TaskFact } from '../../../../src-main/domain/scoring/score-facts.ts';

export function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}

export function points(text: string): Points {
  const parsed = parsePoints(text);
  if (parsed === null) throw new Error(`no points: ${text}`);
  return parsed;
}

export function task(fields: Partial<TaskFact> & Pick<TaskFact, 'taskId' | 'unitId'>): TaskFact {
  return {
    position: 1,
    taskNumber: '1',
    taskTitle: '更新办事指南',
    role: 'responsible',
    state: 'inProgress',
    doneOn: null,
    deadlineText: '年底前',
    ...fields,
  };
}

export function event(fields: Partial<EventFact> & Pick<EventFact, 'eventId' | 'kind' | 'unitId'>): EventFact {
  return { occurredOn: day('2026-08-03'), taskId: null, reportedByUnitId: null, basis: '核查记录', ...fields };
}

/** The unit of issue 2 in 2026: two unfinished tasks, one failed lead, one failure that its lead reported, one late reply. */
export const seventy: Omit<ScoreFacts, 'asOf'> = {
  year: 2026,
  units: [
    { unitId: 'a', name: '甲局', classCode: 'countyDepartment' },
    { unitId: 'b', name: '乙局', classCode: 'countyDepartment' },
    { unitId: 't', name: '丙镇', classCode: 'township' },
  ],
  taskUnits: [
    task({ taskId: 'guide', unitId: 'a', position: 1, state: 'inProgress' }),
    task({ taskId: 'column', unitId: 'a', position: 2, state: 'notStarted', role: 'lead' }),
    task({ taskId: 'training', unitId: 'a', position: 3, state: 'checkedOff', doneOn: day('2026-09-01') }),
    task({ taskId: 'training', unitId: 'b', position: 3, state: 'checkedOff', role: 'lead', doneOn: day('2026-09-01') }),
  ],
  events: [
    event({ eventId: 'e1', kind: 'leadNotLeading', unitId: 'a', taskId: 'column' }),
    event({ eventId: 'e2', kind: 'responsibleNotImplementing', unitId: 'a', taskId: 'training', reportedByUnitId: 'b' }),
    event({ eventId: 'e3', kind: 'handlingOverdueOrIrregular', unitId: 'a' }),
  ],
};
