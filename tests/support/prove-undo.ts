import { expect } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { expectFailure } from './expect-failure.ts';
import { wholeLedger } from './ledger-rows.ts';

/** Does a write, takes it back through the history and does it again, comparing the whole ledger each time. */
export async function proveUndo(client: TaizhangClient, write: () => Promise<{ changeSetId: string | null }>): Promise<void> {
  const before = await wholeLedger(client);
  const { changeSetId } = await write();
  expect(changeSetId).not.toBeNull();
  const after = await wholeLedger(client);
  expect(after).not.toEqual(before);

  await client.history.undo({ changeSetId: changeSetId ?? '' });
  expect(await wholeLedger(client)).toEqual(before);
  await expectFailure(client.history.undo({ changeSetId: changeSetId ?? '' }), 'ALREADY_UNDONE');
  await client.history.redoLast();
  expect(await wholeLedger(client)).toEqual(after);

  const { undone } = await client.history.undoLast();
  expect(undone.useCase).toBe('redo');
  expect(await wholeLedger(client)).toEqual(before);
  await client.history.redoLast();
  expect(await wholeLedger(client)).toEqual(after);
}
