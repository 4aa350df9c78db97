import type { ExportQuestion } from '../../src-main/contract/export-questions.ts';
import type { Exported } from '../../src-main/contract/exports.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { follow } from './open-test-workspace.ts';

/** Writes a table in the look in force. */
export function writeTable(client: TaizhangClient, question: ExportQuestion, saveToken: string): Promise<Exported> {
  return follow(client.exports.write({ question, profileId: null, saveToken }));
}

/** The name that the save dialog proposes for a table as Excel. */
export async function suggestedName(client: TaizhangClient, question: ExportQuestion): Promise<string> {
  return (await client.exports.suggestName({ kind: 'table', question, ending: 'xlsx' })).fileName;
}
