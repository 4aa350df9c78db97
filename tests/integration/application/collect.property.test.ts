import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitStateLabels } from '../../../src-main/contract/text/labels.ts';
import { isSetAside } from '../../../src-main/domain/progress/task-state.ts';
import { type FillInField, fillInFields, type FillInValues } from '../../../src-main/domain/exchange/fill-in-row.ts';
import { evidenceReferences } from '../../../src-main/domain/exchange/evidence-references.ts';
import { collect, shareDistribution } from '../../support/exchange-workspace.ts';
import { openDistributed, type TypedCells } from '../../support/returned-workbooks.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { legalEdits } from '../../unit/domain/exchange/sample-workbook.ts';

const titles = ['公开财政预算', '公开财政决算', '公开惠民政策', '开展业务培训'];
const units = ['县财政局', '县司法局'];
const { shared, given } = shareDistribution(
  titles.map((title) => `${title}。（责任单位：${units.join('、')}）`),
  async ({ client, unitId }) => {
    const { rows } = await client.ledger.list({ year: 2026 });
    const unitIds = [await unitId('县财政局')];
    await client.ledger.reportProgress({ taskId: rows[0]?.id ?? '', unitIds, state: 'inProgress', text: '已公开一半', percent: 50, problems: '人手紧', reportedOn: '2026-06-20' });
  },
);

/** What a unit's file says: edits by title, and when it was saved (hour of a day). */
interface Version {
  unit: string;
  hour: number;
  edits: Record<string, Partial<FillInValues>>;
}

/** A state that is set aside without its basis is asked, see the domain's tests. */
const ofRow = legalEdits.map(({ state, text, ...edits }) => {
  const words = state !== undefined && isSetAside(state) ? `依据${text ?? ''}` : text;
  return { ...edits, ...(state === undefined ? {} : { state }), ...(words === undefined ? {} : { text: words }) };
});
const version: fc.Arbitrary<Version> = fc.record({
  unit: fc.constantFrom(...units),
  hour: fc.integer({ min: 1, max: 3 }),
  edits: fc.dictionary(fc.constantFrom(...titles), ofRow, { maxKeys: 3 }),
});

function cellsOf(edits: Partial<FillInValues>): TypedCells {
  const { state, reportedOn, ...others } = edits;
  const day = reportedOn === undefined ? {} : { reportedOn: reportedOn === null ? null : new Date(`${reportedOn}T00:00:00Z`) };
  return { ...others, ...day, ...(state === undefined ? {} : { state: unitStateLabels[state] }) };
}

async function write(versions: readonly Version[]): Promise<string[]> {
  const folder = temporaryFolder();
  return Promise.all(
    versions.map(async ({ unit, hour, edits }, at) => {
      const open = await openDistributed(given().workbookOf(unit));
      for (const [title, cells] of Object.entries(edits)) open.type(title, cellsOf(cells));
      const file = path.join(folder, `${at}.xlsx`);
      // A second for each version: equal times are decided by the content, which the tests cannot foresee.
      await open.save(file, `2026-07-20T0${hour}:00:${String(at).padStart(2, '0')}Z`);
      return file;
    }),
  );
}

type Said = Pick<FillInValues, 'state' | 'text' | 'percent' | 'problems' | 'nextStep' | 'reporter'> & { evidence: string[] };

function inOrder(words: readonly string[]): string[] {
  return words.toSorted((one, other) => one.localeCompare(other));
}

/** What the ledger says of each task in each unit. */
async function ledger(): Promise<Record<string, Said>> {
  const { client } = shared();
  const { rows } = await client.ledger.list({ year: 2026 });
  const said: Record<string, Said> = {};
  for (const { id, title } of rows) {
    const { units: parts } = await client.ledger.task({ taskId: id });
    for (const { unitName, unitId, state, reports } of parts) {
      const [last] = reports;
      const { evidence } = await client.evidence.list({ taskId: id, unitId });
      said[`${unitName} ${title}`] = {
        state,
        text: last?.text ?? '',
        percent: last?.percent ?? null,
        problems: last?.problems ?? null,
        nextStep: last?.nextStep ?? null,
        reporter: last?.reporter ?? null,
        evidence: inOrder(evidence.map((one) => one.title)),
      };
    }
  }
  return said;
}

/** The ledger after the files: of each row the newest version counts that has changed anything of it; evidence of all. */
function expected(before: Record<string, Said>, versions: readonly Version[]): Record<string, Said> {
  const after = structuredClone(before);
  const bySaving = [...versions.entries()].toSorted(([one, first], [other, second]) => first.hour - second.hour || one - other);
  for (const [key, said] of Object.entries(before)) {
    const [unit, title = ''] = key.split(' ');
    const touched = bySaving.flatMap(([, one]) => (one.unit === unit ? (one.edits[title] ?? []) : [])).filter((edits) => isTouched(edits, said));
    const newest = touched.at(-1);
    if (newest === undefined) continue;
    const { evidence: _typed, reportedOn: _day, ...values } = newest;
    const references = new Set([...said.evidence, ...touched.flatMap((edits) => evidenceReferences(edits.evidence ?? null).map((one) => one.title))]);
    after[key] = { ...said, ...values, evidence: inOrder([...references]) };
  }
  return after;
}

function isTouched(edits: Partial<FillInValues>, said: Said): boolean {
  const asGiven: Record<FillInField, unknown> = { ...said, reportedOn: null, evidence: null };
  return fillInFields.some((field) => field in edits && (edits[field] ?? '') !== (asGiven[field] ?? ''));
}

it('gives exactly the edits, whatever the order of the files, and nothing when they are collected again', async () => {
  const { client } = shared();
  const before = await ledger();
  const cases = fc.array(version, { minLength: 2, maxLength: 3 }).chain((versions) => fc.tuple(fc.constant(versions), fc.shuffledSubarray([...versions.keys()], { minLength: versions.length })));
  await fc.assert(
    fc.asyncProperty(cases, async ([versions, order]) => {
      const files = await write(versions);
      const changes: (string | null)[] = [];
      const takeBack = async (): Promise<void> => {
        for (const changeSetId of changes.splice(0).toReversed()) if (changeSetId !== null) await client.history.undo({ changeSetId });
      };
      const take = async (...paths: string[]): Promise<(string | null)[]> => {
        const { changeSetId, returnIds } = await collect(shared(), ...paths);
        const applied = await client.exchange.applyReturns({ returnIds, choices: [] });
        return [changeSetId, applied.changeSetId];
      };
      changes.push(...(await take(...files)));
      const together = await ledger();
      const rows = await client.exchange.compareReturns({ returnIds: (await client.exchange.returns({ year: 2026 })).map(({ returnId }) => returnId) });
      expect(rows.flatMap(({ tampered }) => tampered)).toEqual([]);
      await takeBack();
      expect(together).toEqual(expected(before, versions));
      for (const at of order) changes.push(...(await take(files[at] ?? '')));
      const oneByOne = await ledger();
      const again = await take(...files);
      await takeBack();
      expect(oneByOne).toEqual(together);
      expect(again).toEqual([null, null]);
    }),
    { numRuns: 5 },
  );
}, 30_000);
