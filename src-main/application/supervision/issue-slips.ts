import { and, eq } from 'drizzle-orm';
import type { SlipKind } from '../../domain/codes.ts';
import { nextSequences } from '../../domain/supervision/slip-numbers.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { slips, slipTasks } from '../../database/schema/index.ts';
import { fillLabel } from '../../workbooks/layouts/typeset.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { loadLetterProfile } from '../presets/load-presets.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireUnitInUse } from '../units/unit-register.ts';
import { officeWords } from './office-words.ts';
import { requirePart } from './require-part.ts';

interface IssueInput {
  kind: SlipKind;
  issuedOn: string;
  replyBy: string | null;
  basis: string | null;
  remark: string | null;
  contact: string | null;
  units: { unitId: string; taskIds: string[] }[];
}

interface Issued {
  slipIds: string[];
  numbers: string[];
}

/**
 * Issues one slip to each unit, numbered in turn within its kind and the year of its day. DAYS_REVERSED when the reply
 * would be due before the slip goes out; NOT_FOUND, UNIT_DISSOLVED or UNIT_NOT_IN_TASK for a unit or task that does not fit.
 */
export function issueSlips(context: ApplicationContext, input: IssueInput): Issued & { changeSetId: string | null } {
  const pattern = loadLetterProfile(context.resourcesFolder).slips.numbers[input.kind];
  const tasksOf = tasksByUnit(input.units);
  const { changeSetId, value } = recordUseCase(context, 'supervision.issue', { kind: input.kind, count: tasksOf.size }, (tx) =>
    insertSlips(tx, input, tasksOf, { pattern, now: context.now() }),
  );
  return { changeSetId, ...value };
}

/** The tasks for each unit, each once; a unit that is named twice gets one slip. */
function tasksByUnit(units: IssueInput['units']): Map<string, Set<string>> {
  const tasksOf = new Map<string, Set<string>>();
  for (const { unitId, taskIds } of units) tasksOf.set(unitId, new Set([...(tasksOf.get(unitId) ?? []), ...taskIds]));
  return tasksOf;
}

function insertSlips(
  tx: Database,
  { kind, issuedOn, replyBy, basis, remark, contact }: IssueInput,
  tasksOf: ReadonlyMap<string, ReadonlySet<string>>,
  { pattern, now }: { pattern: string; now: Date },
): Issued {
  const year = Number(issuedOn.slice(0, 4));
  const taken = tx
    .select({ sequence: slips.sequence })
    .from(slips)
    .where(and(eq(slips.kind, kind), eq(slips.year, year)))
    .all();
  const sequences = nextSequences(taken.map(({ sequence }) => sequence), tasksOf.size);
  const words = officeWords(tx);
  const issued: Issued = { slipIds: [], numbers: [] };
  for (const [index, [unitId, taskIds]] of [...tasksOf].entries()) {
    const unit = requireUnitInUse(tx, unitId);
    if (replyBy !== null && replyBy < issuedOn) throw new AppError('DAYS_REVERSED', { name: unit.name });
    for (const taskId of taskIds) requirePart(tx, unit, taskId);
    const sequence = sequences[index] ?? index + 1;
    const id = newId();
    const number = fillLabel(pattern, { ...words, year: String(year), sequence: String(sequence) });
    tx.insert(slips)
      .values({ id, kind, year, sequence, number, unitId, issuedOn, replyBy, basis, remark, contact, state: 'open', createdAt: now.toISOString() })
      .run();
    tx.insert(slipTasks).values([...taskIds].map((taskId, position) => ({ id: newId(), slipId: id, taskId, position }))).run();
    issued.slipIds.push(id);
    issued.numbers.push(number);
  }
  return issued;
}
