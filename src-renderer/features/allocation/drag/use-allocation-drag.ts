import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { showDragLabel } from './drag-label.ts';

/** What is being dragged: tasks to a unit, or a unit to a task. */
type Dragged = { kind: 'tasks'; taskIds: readonly string[] } | { kind: 'unit'; key: string };

/** Handlers of a list whose rows can be dragged and dropped on. */
export interface DragSide {
  onDragStart: (event: DragEvent<HTMLElement>) => void;
  onDragOver: (event: DragEvent<HTMLElement>) => void;
  onDragLeave: (event: DragEvent<HTMLElement>) => void;
  onDrop: (event: DragEvent<HTMLElement>) => void;
  onDragEnd: () => void;
}

export interface AllocationDrag {
  tasks: DragSide;
  units: DragSide;
  /** Task, or key of a unit, over which something is held that could be dropped there. */
  overTask: string | null;
  overUnit: string | null;
}

function rowAt(event: DragEvent<HTMLElement>, attribute: 'task' | 'entry'): string | null {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-${attribute}]`) : null;
  return row?.dataset[attribute] ?? null;
}

/** Drags tasks to units and units to tasks; with Shift at the drop the unit becomes the only one. */
export function useAllocationDrag(props: {
  /** Tasks that a row takes along. */
  tasksWith: (taskId: string) => readonly string[];
  unitName: (key: string) => string;
  onGive: (taskIds: readonly string[], key: string, only: boolean) => void;
}): AllocationDrag {
  const { tasksWith, unitName, onGive } = props;
  const dragged = useRef<Dragged | null>(null);
  const [overTask, setOverTask] = useState<string | null>(null);
  const [overUnit, setOverUnit] = useState<string | null>(null);
  const end = (): void => {
    dragged.current = null;
    setOverTask(null);
    setOverUnit(null);
  };
  const start = (event: DragEvent<HTMLElement>, what: Dragged, label: string): void => {
    dragged.current = what;
    event.dataTransfer.effectAllowed = 'all';
    event.dataTransfer.setData('text/plain', label);
    showDragLabel(event, label);
  };
  const allow = (event: DragEvent<HTMLElement>): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = event.shiftKey ? 'move' : 'copy';
  };
  const left = (event: DragEvent<HTMLElement>): boolean =>
    !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget));

  return {
    overTask,
    overUnit,
    tasks: {
      onDragStart: (event) => {
        const taskId = rowAt(event, 'task');
        if (taskId === null) return;
        const taskIds = tasksWith(taskId);
        start(event, { kind: 'tasks', taskIds }, `${taskIds.length} 项任务`);
      },
      onDragOver: (event) => {
        if (dragged.current?.kind !== 'unit') return;
        const taskId = rowAt(event, 'task');
        setOverTask(taskId);
        if (taskId !== null) allow(event);
      },
      onDragLeave: (event) => {
        if (left(event)) setOverTask(null);
      },
      onDrop: (event) => {
        const taskId = rowAt(event, 'task');
        if (dragged.current?.kind === 'unit' && taskId !== null) {
          event.preventDefault();
          onGive(tasksWith(taskId), dragged.current.key, event.shiftKey);
        }
        end();
      },
      onDragEnd: end,
    },
    units: {
      onDragStart: (event) => {
        const key = rowAt(event, 'entry');
        if (key !== null) start(event, { kind: 'unit', key }, unitName(key));
      },
      onDragOver: (event) => {
        if (dragged.current?.kind !== 'tasks') return;
        const key = rowAt(event, 'entry');
        setOverUnit(key);
        if (key !== null) allow(event);
      },
      onDragLeave: (event) => {
        if (left(event)) setOverUnit(null);
      },
      onDrop: (event) => {
        const key = rowAt(event, 'entry');
        if (dragged.current?.kind === 'tasks' && key !== null) {
          event.preventDefault();
          onGive(dragged.current.taskIds, key, event.shiftKey);
        }
        end();
      },
      onDragEnd: end,
    },
  };
}
