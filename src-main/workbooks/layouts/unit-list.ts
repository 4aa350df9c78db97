import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { UnitPersonRole } from '../../domain/codes.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ExportProfile } from '../export-profile.ts';
import type { CellValue, SheetModel } from '../sheet-model.ts';
import { plainRow } from '../sheet-model.ts';
import { fillLabel, SheetRows } from './typeset.ts';

export interface ListedUnitPerson {
  readonly role: UnitPersonRole;
  readonly name: string;
  readonly post: string | null;
  readonly phone: string | null;
}

export interface ListedUnit {
  readonly name: string;
  readonly shortName: string | null;
  readonly className: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly { readonly name: string; readonly usedUntil: CalendarDay | null }[];
  readonly people: readonly ListedUnitPerson[];
}

/** What a register of units (单位名录) shows. */
export interface UnitListData {
  readonly countyName: string;
  readonly asOf: CalendarDay;
  readonly units: readonly ListedUnit[];
}

type Labels = ExportProfile['unitList'];
type Field = Labels['columns'][number]['field'];

/** Lays out the register of units, one row a unit, in the columns that `readUnitTable` reads again. */
export function layOutUnitList({ countyName, asOf, units }: UnitListData, profile: ExportProfile): SheetModel {
  const labels = profile.unitList;
  const { columns } = labels;
  const sheet = new SheetRows(
    columns.map((column) => column.width),
    profile.typesetting,
    labels,
  );
  sheet.addHead(
    fillLabel(labels.title, { county: countyName }),
    [{ text: fillLabel(labels.subtitle, { day: printedDay(asOf) }), style: 'subtitle' }],
    columns.map((column) => column.header),
  );
  const sequenceColumn = columns.findIndex(({ field }) => field === 'sequence');
  units.forEach((unit, index) => {
    const values = valuesOf(unit, index + 1, labels);
    const continuation = fillLabel(profile.typesetting.continuation, { sequence: String(index + 1) });
    sheet.add(
      plainRow(columns.map(({ field, align }) => ({ value: values[field], style: align === 'center' ? 'centered' : 'text' }))),
      { column: sequenceColumn, cell: { value: continuation, style: 'centered' } },
    );
  });
  return sheet.toSheet(labels.sheetName);
}

function valuesOf(unit: ListedUnit, sequence: number, labels: Labels): Record<Field, CellValue> {
  const formerNames = unit.formerNames.map(({ name, usedUntil }) =>
    usedUntil === null ? name : fillLabel(labels.formerName, { name, day: printedDay(usedUntil) }),
  );
  const leader = personCells(unit, 'leader', labels);
  const personInCharge = personCells(unit, 'personInCharge', labels);
  const liaison = personCells(unit, 'liaison', labels);
  return {
    sequence,
    name: unit.name,
    shortName: unit.shortName ?? '',
    className: unit.className,
    aliases: unit.aliases.join(labels.nameSeparator),
    formerNames: formerNames.join(labels.nameSeparator),
    leaderName: leader.name,
    leaderPost: leader.post,
    leaderPhone: leader.phone,
    personInChargeName: personInCharge.name,
    personInChargePost: personInCharge.post,
    personInChargePhone: personInCharge.phone,
    liaisonName: liaison.name,
    liaisonPost: liaison.post,
    liaisonPhone: liaison.phone,
  };
}

/** Persons of a role, one a line; their posts and telephones in the same lines of their own cells. */
function personCells({ people }: ListedUnit, role: UnitPersonRole, { missing }: Labels): Record<'name' | 'post' | 'phone', string> {
  const own = people.filter((person) => person.role === role);
  const linesOf = (values: readonly (string | null)[]): string =>
    values.every((value) => value === null) ? '' : values.map((value) => oneLine(value ?? missing)).join('\n');
  return {
    name: linesOf(own.map((person) => person.name)),
    post: linesOf(own.map((person) => person.post)),
    phone: linesOf(own.map((person) => person.phone)),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
