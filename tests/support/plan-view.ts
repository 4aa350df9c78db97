import { expect } from 'vitest';
import { wholeLedger } from './ledger-rows.ts';
import type { TestWorkspace } from './open-test-workspace.ts';

/** Expects the last change to be taken back as a whole by one undo: plans, headings, leading groups and the ledger are as `before`. */
export async function expectUndone({ client }: TestWorkspace, before: unknown): Promise<void> {
  expect(await planView({ client })).not.toEqual(before);
  await client.history.undoLast();
  expect(await planView({ client })).toEqual(before);
}

/** What the clerk sees of plans, their headings, leading groups and tasks; versions aside. */
export async function planView({ client }: Pick<TestWorkspace, 'client'>): Promise<unknown> {
  const plans = [];
  for (const { rowVersion: _version, ...plan } of await client.plans.list({ includeArchived: true })) {
    const [sections, members] = [await client.ledger.sections({ planId: plan.id }), await client.plans.leadingGroup({ planId: plan.id })];
    plans.push({ plan, sections, members });
  }
  return { plans, ledger: await wholeLedger(client) };
}
