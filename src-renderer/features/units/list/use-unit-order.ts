import { useRef, useState } from 'react';
import type { DragEvent, HTMLAttributes } from 'react';
import type { UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import type { ChangeRunner } from '../../../api/change-hooks.ts';
import { droppedBefore, landingOf, orderWith } from './unit-order.ts';

type Edge = 'before' | 'after';

/** Ordering of the units of a class by mouse and keyboard. */
export interface UnitOrder {
  /** Moves a unit one shown row. */
  step: (unit: UnitView, shownIds: readonly string[], step: -1 | 1) => void;
  /** What makes a row draggable among the shown rows of its class. */
  dragging: (unit: UnitView, shownIds: readonly string[]) => HTMLAttributes<HTMLTableRowElement>;
  /** Edge of a row at which the dragged one would land. */
  edgeOf: (unitId: string) => Edge | null;
}

/** Lets the clerk order units; `all` are the units of the register, dissolved ones too, in their order. */
export function useUnitOrder(all: readonly UnitView[], change: ChangeRunner): UnitOrder {
  const { client } = useApi();
  const dragged = useRef<UnitView | null>(null);
  const [mark, setMark] = useState<{ unitId: string; edge: Edge } | null>(null);
  const move = ({ id, name, classCode }: UnitView, beforeId: string | null): void => {
    const ids = all.filter((unit) => unit.classCode === classCode).map((unit) => unit.id);
    const unitIds = orderWith(ids, id, beforeId);
    if (unitIds !== null && !change.running) {
      void change.run(() => client.units.order({ classCode, unitIds }), `已移动“${name}”`);
    }
  };
  const end = (): void => {
    dragged.current = null;
    setMark(null);
  };
  return {
    step: (unit, shownIds, step) => {
      const landing = landingOf(shownIds, unit.id, step);
      if (landing) move(unit, landing.beforeId);
    },
    dragging: (unit, shownIds) => ({
      draggable: true,
      onDragStart: (event) => {
        dragged.current = unit;
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragOver: (event) => {
        if (dragged.current?.classCode !== unit.classCode) return;
        event.preventDefault();
        setMark({ unitId: unit.id, edge: edgeUnder(event) });
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged.current) move(dragged.current, droppedBefore(shownIds, unit.id, edgeUnder(event)));
        end();
      },
      onDragEnd: end,
    }),
    edgeOf: (unitId) => (mark?.unitId === unitId ? mark.edge : null),
  };
}

function edgeUnder(event: DragEvent<HTMLElement>): Edge {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}
