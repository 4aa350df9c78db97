import type { ReadColumnView } from '../../contract/website.ts';
import { foldWidth } from '../../domain/outline/fold-width.ts';
import { resolveCertainName } from '../../domain/units/resolve-unit-name.ts';
import type { UnitIndex } from '../../domain/units/unit-index.ts';
import type { ColumnRow as PrintedColumn } from '../../domain/website/read-column-table.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { inputOf, namingFile, workerOptions } from '../imports/extract-source.ts';
import { loadSource } from '../imports/import-source.ts';
import type { JobControl } from '../stream-job.ts';
import { loadUnitIndex } from '../units/load-unit-index.ts';
import { type ColumnRow, columnsInOrder } from './column-rows.ts';

/** As many as `website.addMany` takes; a county's website has some hundred. */
const mostColumns = 5000;

/**
 * Reads a table of website columns from a file in the worker and matches it with the register; what the file leaves blank
 * of a known column stays as it is. Stores nothing. COLUMN_TABLE_NOT_FOUND when the file names no column,
 * FILE_LIMIT_EXCEEDED when it names more than a website has, and the reader's errors.
 */
export async function readColumnFile(
  context: ApplicationContext,
  { fileToken }: { fileToken: string },
  control: JobControl,
): Promise<{ rows: ReadColumnView[] }> {
  const source = loadSource(context.files, { kind: 'file', fileToken });
  const { fileName } = source;
  const printed = await namingFile(fileName, context.reader.readColumns(inputOf(source), workerOptions(control)));
  if (printed.length === 0) throw new AppError('COLUMN_TABLE_NOT_FOUND', { fileName });
  if (printed.length > mostColumns) throw new AppError('FILE_LIMIT_EXCEEDED', { fileName, limit: 'columns', maximum: mostColumns });
  const register = registerByPath(columnsInOrder(context.db));
  const index = loadUnitIndex(context);
  return { rows: printed.map((column) => matched(column, register, index)) };
}

function registerByPath(columns: readonly ColumnRow[]): Map<string, ColumnRow[]> {
  const byPath = new Map<string, ColumnRow[]>();
  for (const column of columns) byPath.set(pathKey(column.path), [...(byPath.get(pathKey(column.path)) ?? []), column]);
  return byPath;
}

/** Each column of the register is taken once, so that two rows of one path become two columns. */
function matched({ row, ...printed }: PrintedColumn, register: Map<string, ColumnRow[]>, index: UnitIndex): ReadColumnView {
  const stored = register.get(pathKey(printed.path))?.shift();
  const resolution = printed.printedUnit === null ? null : resolveCertainName(index, printed.printedUnit);
  const unitId = resolution?.kind === 'unit' ? resolution.unitId : printed.printedUnit === null ? (stored?.unitId ?? null) : null;
  return {
    row,
    columnId: stored?.id ?? null,
    path: stored?.path ?? printed.path,
    unitId,
    unitKnown: unitId !== null,
    printedUnit: printed.printedUnit ?? stored?.printedUnit ?? null,
    printedCycle: printed.printedCycle ?? stored?.printedCycle ?? null,
    lastUpdatedOn: laterOf(printed.lastUpdatedOn, stored?.lastUpdatedOn ?? null),
    empty: printed.empty || (printed.lastUpdatedOn === null && (stored?.empty ?? false)),
    note: printed.note ?? stored?.note ?? null,
  };
}

/** An older table does not take back an update that is known. */
function laterOf(printed: string | null, stored: string | null): string | null {
  return printed === null || (stored !== null && stored > printed) ? stored : printed;
}

function pathKey(path: readonly string[]): string {
  return JSON.stringify(path.map((name) => foldWidth(name).replaceAll(/\s/g, '')));
}
