import type { UnitProposal } from '../../contract/unit-proposals.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { inputOf, namingFile, workerOptions } from '../imports/extract-source.ts';
import { loadSource } from '../imports/import-source.ts';
import type { JobControl } from '../stream-job.ts';
import { proposalsFor } from './proposed-units.ts';

/** As many as `units.addProposed` takes; a county has some hundred. */
const mostUnits = 1000;

/**
 * Reads a table or list of units from a file in the worker and says what it would add to the register or change in it.
 * Stores nothing; UNIT_TABLE_NOT_FOUND when the file names no unit, FILE_LIMIT_EXCEEDED when it
 * names more than a county has, and the reader's errors.
 */
export async function readUnitFile(
  context: ApplicationContext,
  { fileToken }: { fileToken: string },
  control: JobControl,
): Promise<{ proposals: UnitProposal[] }> {
  const source = loadSource(context.files, { kind: 'file', fileToken });
  const { fileName } = source;
  const rows = await namingFile(fileName, context.reader.readUnits(inputOf(source), workerOptions(control)));
  if (rows.length === 0) throw new AppError('UNIT_TABLE_NOT_FOUND', { fileName });
  if (rows.length > mostUnits) throw new AppError('FILE_LIMIT_EXCEEDED', { fileName, limit: 'units', maximum: mostUnits });
  return { proposals: proposalsFor(context, rows) };
}
