import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';

/** A class of units with what all of them were asked and have returned. */
export interface ClassLine {
  kind: 'class';
  key: string;
  name: string;
  memberKeys: readonly string[];
  rows: number;
  returnedRows: number;
  complete: number;
  missing: number;
  overdue: number;
}

/** A line of the table: a class, or one of its units. */
export type UnitLine = ClassLine | { kind: 'unit'; key: string; unit: UnitReturnView };

function classLine(units: readonly [UnitReturnView, ...UnitReturnView[]]): ClassLine {
  const sum = (of: (unit: UnitReturnView) => number): number => units.reduce((total, unit) => total + of(unit), 0);
  const [{ classCode, className }] = units;
  return {
    kind: 'class',
    key: `class:${classCode}`,
    name: className,
    memberKeys: units.map(({ unitId }) => unitId),
    rows: sum(({ rows }) => rows),
    returnedRows: sum(({ returnedRows }) => returnedRows),
    complete: units.filter(({ standing }) => standing === 'complete').length,
    missing: sum(({ missing }) => missing.length),
    overdue: units.filter(({ overdue }) => overdue).length,
  };
}

/** Units under their classes, both in the order of the register. */
export function unitLines(units: readonly UnitReturnView[]): UnitLine[] {
  const classes = new Map<string, [UnitReturnView, ...UnitReturnView[]]>();
  for (const unit of units) {
    const members = classes.get(unit.classCode);
    if (members) members.push(unit);
    else classes.set(unit.classCode, [unit]);
  }
  return [...classes.values()].flatMap((members): UnitLine[] => [
    classLine(members),
    ...members.map((unit): UnitLine => ({ kind: 'unit', key: unit.unitId, unit })),
  ]);
}
