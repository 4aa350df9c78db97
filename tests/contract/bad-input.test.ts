import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '../../src-main/contract/errors.ts';
import { callMethod, contractMethods } from '../support/contract-methods.ts';
import { accepts, leavesOf, wellFormed, withLeaf } from '../support/input-samples.ts';
import { dayDeadline, plainTask } from '../support/ledger-rows.ts';
import { shareTestWorkspace, type TableDump } from '../support/open-test-workspace.ts';

/** Writes that need nothing to exist; all other calls that name nothing real must change nothing. */
const freeWrites = new Set(['workspace.setUp', 'workspace.updateOffice', 'ledger.addPlan', 'imports.start', 'units.saveClass', 'units.saveMapping', 'website.add', 'progress.takeSnapshot', 'workbench.saveView']);

const shared = shareTestWorkspace(async ({ client, setUp, unitId }) => {
  await setUp();
  const { planId } = await client.ledger.addPlan({ title: '计划', year: 2026 });
  const assignments = [{ role: 'lead' as const, printedName: '财政局', unitId: await unitId('县财政局'), collectiveUnitId: null }];
  await client.ledger.addTask({ ...plainTask, planId, title: '任务', deadlines: [dayDeadline('2026-09-30')], assignments });
});

let standing: { mark: number; rows: TableDump } | null = null;

/** All rows; read once for as long as nothing is written. */
function rowsBefore(): TableDump {
  const mark = shared().commitMark();
  if (standing?.mark !== mark) standing = { mark, rows: shared().dump() };
  return standing.rows;
}

/** A write that is taken back by another one leaves a mark, but the same rows. */
function expectNothingChanged(before: TableDump): void {
  expect(rowsBefore()).toEqual(before);
}

interface Outcome {
  code: ErrorCode | 'DONE';
  fields: readonly string[];
}

/** How a call ends; a failure must be one that the contract defines, with the data that belongs to its code. */
async function outcomeOf(name: string, input: unknown): Promise<Outcome> {
  try {
    await callMethod(shared().client, name, input);
    return { code: 'DONE', fields: [] };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const code = error.code as ErrorCode;
    expect(Object.keys(errorCatalogue), `${name} ${shown(input)}`).toContain(code);
    expect(error.defined).toBe(true);
    expect(errorCatalogue[code].data.safeParse(error.data).success).toBe(true);
    const fields = code === 'INVALID_INPUT' ? (error.data as { fields: string[] }).fields : [];
    return { code, fields };
  }
}

function shown(input: unknown): string {
  return (JSON.stringify(input) ?? 'undefined').slice(0, 300);
}

const methodsWithInput = contractMethods.flatMap(({ name, input }) => (input === null ? [] : [{ name, input }]));
const oddTexts = ['', ' ', '长'.repeat(30_000), "'; drop table tasks; --", '../../etc/passwd', '\u0000', '2026-02-30', '0001-01-01'];
const oddNumbers = [-1, 0, 1.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY];

/** Values that a place must not hold, and values that it may refuse or not but must survive. */
function variantsOf(leaf: unknown): unknown[] {
  const wrong = [undefined, null, {}, [], ['x'], Symbol('odd').toString()];
  if (typeof leaf === 'string') return [...wrong, 42, true, ...oddTexts];
  if (typeof leaf === 'number') return [...wrong, 'x', true, ...oddNumbers];
  return [...wrong, 'x', 42];
}

function variantsOfInput(schema: z.ZodType): unknown[] {
  return wellFormed(schema).flatMap((sample) =>
    leavesOf(sample).flatMap(({ path, value }) => variantsOf(value).map((variant) => withLeaf(sample, path, variant))),
  );
}

describe.each(methodsWithInput)('$name', ({ name, input }) => {
  it('refuses what is not its input with INVALID_INPUT and changes nothing', async () => {
    const before = rowsBefore();
    const inputs = [undefined, null, {}, [], 'text', 42, true, ...variantsOfInput(input)].filter((value) => !accepts(input, value));
    expect(inputs.length).toBeGreaterThan(5);
    for (const bad of inputs) {
      const outcome = await outcomeOf(name, bad);
      expect(outcome.code, shown(bad)).toBe('INVALID_INPUT');
      expect(outcome.fields.length, shown(bad)).toBeGreaterThan(0);
    }
    expectNothingChanged(before);
  });

  it('answers well-formed input that names nothing real with a precise error, or with nothing found', async () => {
    const before = rowsBefore();
    const inputs = [...wellFormed(input), ...variantsOfInput(input).filter((value) => accepts(input, value))];
    for (const sample of inputs.filter(isQuick)) {
      const { code } = await outcomeOf(name, sample);
      expect(code, shown(sample)).not.toBe('INTERNAL');
    }
    if (!freeWrites.has(name)) expectNothingChanged(before);
  });
});

/** Text from the clipboard starts a worker; one shape of it is enough here. */
function isQuick(input: unknown): boolean {
  const { source } = input as { source?: { kind?: string; text?: string } };
  return source?.kind !== 'pasted' || source.text === ' ';
}

describe('methods without input', () => {
  it('are bound and answer', async () => {
    const names = contractMethods.filter(({ input, name }) => input === null && name !== 'workspace.loadSample').map(({ name }) => name);
    expect(names).toContain('workspace.status');
    for (const name of names) expect((await outcomeOf(name, undefined)).code, name).toMatch(/^(?:DONE|NOTHING_TO_UNDO)$/u);
  });
});
