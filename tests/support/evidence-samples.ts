import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EvidenceView } from '../../src-main/contract/evidence.ts';
import { plainTask } from './ledger-rows.ts';
import { follow, type TestWorkspace } from './open-test-workspace.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A task in a unit. */
export interface Part {
  taskId: string;
  unitId: string;
}

/** A task of a plan of its own in two units, the lead's part first. */
export async function newParts({ client, unitId, clock }: TestWorkspace): Promise<[Part, Part]> {
  clock.advance(1000);
  const { planId } = await client.ledger.addPlan({ title: '佐证计划', year: 2026 });
  const units = [await unitId('县财政局'), await unitId('县司法局')] as const;
  const assignments = [
    { role: 'lead' as const, printedName: '财政局', unitId: units[0], collectiveUnitId: null },
    { role: 'responsible' as const, printedName: '司法局', unitId: units[1], collectiveUnitId: null },
  ];
  const { taskId } = await client.ledger.addTask({ ...plainTask, planId, title: '公开预算', assignments });
  return [{ taskId, unitId: units[0] }, { taskId, unitId: units[1] }];
}

/** A file outside of the workspace, as on a stick. */
export function fileOnStick(fileName: string, content: string | Uint8Array): string {
  const filePath = path.join(temporaryFolder(), fileName);
  writeFileSync(filePath, content);
  return filePath;
}

/** Adds files as evidence of parts and follows the job to its end. */
export function addEvidence({ client, files }: TestWorkspace, filePaths: readonly string[], places: Part[], publishedOn: string | null = null) {
  return follow(client.evidence.addFiles({ fileTokens: filePaths.map((filePath) => files.offer(filePath)), places, publishedOn }));
}

/** The evidence with an id, by the list of all. */
export async function evidenceOf({ client }: TestWorkspace, evidenceId: string): Promise<EvidenceView> {
  const { evidence } = await client.evidence.list({});
  const found = evidence.find((row) => row.evidenceId === evidenceId);
  if (!found) throw new Error(`no evidence ${evidenceId}`);
  return found;
}

/** Ids of the links of a piece of evidence. */
export async function linksOf(workspace: TestWorkspace, evidenceId: string): Promise<string[]> {
  return (await evidenceOf(workspace, evidenceId)).links.map(({ linkId }) => linkId);
}
