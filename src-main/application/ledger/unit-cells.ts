import type { AssignmentView } from '../../contract/ledger.ts';
import { type AssignmentRole, assignmentRoles } from '../../domain/codes.ts';
import { type NamedInCell, readUnitCell } from '../../domain/extraction/read-unit-cell.ts';
import { resolveCertainName } from '../../domain/units/resolve-unit-name.ts';
import type { UnitIndex } from '../../domain/units/unit-index.ts';

/** What a unit cell says of a task. */
export interface UnitCell {
  /** The roles that it sets: its own first, then others that its words name. */
  roles: readonly AssignmentRole[];
  /** Who has these roles by it. */
  named: AssignmentView[];
}

type Target = Pick<AssignmentView, 'unitId' | 'collectiveUnitId'>;

/** Reads the cells of one write; a name is looked up once, however often it is printed. */
export function unitCellReader(index: UnitIndex): (text: string, own: readonly AssignmentRole[], present: readonly AssignmentView[]) => UnitCell {
  const known = new Map<string, Target>();
  const targetOf = (name: string): Target => {
    const found = known.get(name) ?? resolvedTarget(index, name);
    known.set(name, found);
    return found;
  };
  return (text, own, present) => {
    const read = withNamesOfRegister(readUnitCell(text, own[0] ?? 'responsible'), text, index);
    const named = read.map(({ role: given, name }) => {
      // What the clerk has settled for a printed name of the task stays settled.
      const { unitId, collectiveUnitId } = present.find(({ printedName }) => printedName === name) ?? targetOf(name);
      return { role: given, printedName: name, unitId, collectiveUnitId };
    });
    return { named, roles: [...own, ...assignmentRoles.filter((role) => !own.includes(role) && named.some((unit) => unit.role === role))] };
  };
}

/** Between two parts of one name, as the grammar divides it: 市生态环境局|县分局, 各部门、各单位. */
const betweenParts = ['', '\u3001'];

/** The names of a cell; where the grammar has divided one that the register knows as a whole, that one. */
function withNamesOfRegister(read: readonly NamedInCell[], text: string, index: UnitIndex): NamedInCell[] {
  const printed = text.replaceAll(/\s/gu, '');
  return read.reduce<NamedInCell[]>((names, next) => {
    const before = names.at(-1);
    const whole = betweenParts
      .map((mark) => `${before?.name ?? ''}${mark}${next.name}`)
      .find((name) => before?.role === next.role && printed.includes(name) && isSpelling(index, name));
    if (whole === undefined) return [...names, next];
    return [...names.slice(0, -1), { role: next.role, name: whole }];
  }, []);
}

/** Whether the register spells an entry so; a rule of short forms is not enough to join what the grammar has divided. */
function isSpelling(index: UnitIndex, name: string): boolean {
  const found = resolveCertainName(index, name);
  return found?.kind === 'collective' || (found?.kind === 'unit' && found.via !== 'shortened');
}

function resolvedTarget(index: UnitIndex, name: string): Target {
  const found = resolveCertainName(index, name);
  return {
    unitId: found?.kind === 'unit' ? found.unitId : null,
    collectiveUnitId: found?.kind === 'collective' ? found.collectiveUnitId : null,
  };
}

/** The assignments of a task after a unit cell: the roles that it sets are as it says, the others stay. */
export function withUnitCell(present: readonly AssignmentView[], { roles, named }: UnitCell): AssignmentView[] {
  return assignmentRoles.flatMap((role) => (roles.includes(role) ? named : present).filter((one) => one.role === role));
}
