import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFilePath, sha256OfFile } from '../../../src-main/application/files/kept-files.ts';
import { evidence } from '../../../src-main/database/schema/index.ts';
import { addEvidence, fileOnStick, newParts, type Part } from '../../support/evidence-samples.ts';
import { shareTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { standingSince } from '../../support/undo-after-each.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());

const small = fc.nat(3);
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), first: small, second: small, place: fc.nat(1) }),
  fc.record({ kind: fc.constant('addWithProgram' as const), first: small, place: fc.nat(1) }),
  fc.record({ kind: fc.constant('link' as const), which: small, place: fc.nat(1) }),
  fc.record({ kind: fc.constant('unlink' as const), which: small }),
  fc.record({ kind: fc.constant('check' as const), which: small, accepted: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** One step; what is refused (nothing to undo, a row that moved on) is a step too, since it must change nothing. */
async function doStep(workspace: TestWorkspace, parts: readonly Part[], sticks: readonly string[], start: string | undefined, one: Step): Promise<unknown> {
  const { evidence: methods, history } = workspace.client;
  const place = parts['place' in one ? one.place : 0];
  const files = ['first' in one ? sticks[one.first] : undefined, 'second' in one ? sticks[one.second] : undefined].filter((file) => file !== undefined);
  const { evidence: rows } = await methods.list({});
  const row = 'which' in one ? rows[one.which] : undefined;
  const linkIds = row?.links.slice(0, 1).map(({ linkId }) => linkId) ?? [];
  if (!place) return null;
  switch (one.kind) {
    case 'add':
      return addEvidence(workspace, files, [place]);
    case 'addWithProgram':
      return addEvidence(workspace, [...files, fileOnStick('工具.pdf', 'MZ')], [place]);
    case 'link':
      return row && methods.link({ evidenceId: row.evidenceId, places: [place] });
    case 'unlink':
      return linkIds.length > 0 && methods.unlink({ linkIds });
    case 'check':
      return linkIds.length > 0 && methods.check({ linkIds, state: one.accepted ? 'accepted' : 'returned', reason: '不清楚', checkedOn: '2026-07-15' });
    case 'undo':
      // What was there before the run stays: without the parts nothing could be added any more.
      return (await standingSince(workspace, start)) > 0 && history.undoLast();
    case 'redo':
      return history.redoLast();
  }
}

/** Expects the bytes of all evidence on the disk, and nothing half-copied beside them. */
async function expectAllKept(workspace: TestWorkspace): Promise<void> {
  const folder = path.join(workspace.folder, 'evidence');
  for (const { sha256 } of workspace.read((db) => db.select({ sha256: evidence.sha256 }).from(evidence).all())) {
    if (sha256 !== null) expect(await sha256OfFile(keptFilePath(folder, sha256))).toBe(sha256);
  }
  expect(workspace.keptFiles().filter((name) => name.startsWith(path.join('evidence', 'staged')))).toEqual([]);
  expect((await workspace.client.evidence.list({})).evidence.every(({ intact }) => intact)).toBe(true);
}

describe('kept files', () => {
  it('of all evidence stay on the disk through any run of adding, linking, taking back, undo and redo', async () => {
    const workspace = shared();
    const parts = await newParts(workspace);
    const sticks = ['甲', '乙', '丙', '丁'].map((name) => fileOnStick(`${name}.txt`, name === '丁' ? '甲' : name));
    await addEvidence(workspace, sticks.slice(0, 1), parts.slice(0, 1));
    const [start] = (await workspace.client.history.list({ limit: 1 })).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) await doStep(workspace, parts, sticks, start, one).catch(() => null);
        await expectAllKept(workspace);
      }),
      { numRuns: 12 },
    );
    expect(workspace.keptFiles().some((name) => name.startsWith('evidence'))).toBe(true);
    expect(workspace.integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });
});
