import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import { cellFields } from '../../../src-main/contract/codes.ts';
import { cellText, rolesOfCell } from '../../../src-main/contract/text/cell-text.ts';
import { planText, shareTestWorkspace } from '../../support/open-test-workspace.ts';

const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const items = ['公开预算。（牵头单位：县财政局；完成时限：2026年6月底前）', '公开目录。（责任单位：各乡镇人民政府；配合单位：县司法局）'];
  await workspace.commit((await workspace.importText(planText(items))).importId);
});

const pieces = ['县财政局', '县司法局', '县新设的局', '各乡镇人民政府', '张三', '；配合单位：', '（牵头）', '、', '，', '\n', ' ', '2026年9月底前', '每季度', '持续推进', '2月30日', '?', '=1+1'];
const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

async function rowsNow(): Promise<LedgerRow[]> {
  return (await shared().client.ledger.list({})).rows;
}

it('stores what the preview said, or refuses what it refused', async () => {
  const { client } = shared();
  await fc.assert(
    fc.asyncProperty(fc.nat(1), fc.constantFrom(...cellFields), text, async (at, field, words) => {
      const row = (await rowsNow())[at];
      if (!row) throw new Error('no such row');
      const { cells } = await client.ledger.previewCells({ cells: [{ taskId: row.id, field, text: words }] });
      const [preview] = cells;
      const write = client.ledger.writeCells({ cells: [{ taskId: row.id, rowVersion: row.rowVersion, field, text: words }] });
      if (preview?.refused !== null) {
        await expect(write).rejects.toThrow();
        return;
      }
      expect((await write).changedCells).toBe(preview.before === preview.after ? 0 : 1);
      const stored = (await rowsNow())[at];
      if (!stored) throw new Error('no such row');
      const own = rolesOfCell(field);
      if (own.length === 0) expect(cellText(stored, field)).toBe(preview.after);
      else {
        const named = stored.assignments.map(({ printedName }) => printedName);
        expect(preview.openUnits.filter((name) => !named.includes(name))).toEqual([]);
        expect(preview.after.startsWith(cellText(stored, own.length === 1 ? field : 'responsible'))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
