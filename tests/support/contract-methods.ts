import type { z } from 'zod';
import { contract } from '../../src-main/contract/index.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';

/** A method of the contract by its name, e.g. `ledger.updateTask`; `input` is null where it takes none. */
export interface ContractMethod {
  name: string;
  input: z.ZodType | null;
}

/** Every method of the contract. */
export const contractMethods: readonly ContractMethod[] = Object.entries(contract).flatMap(([feature, methods]) =>
  Object.entries(methods).map(([verb, procedure]) => ({
    name: `${feature}.${verb}`,
    input: (procedure['~orpc'].inputSchema as z.ZodType | undefined) ?? null,
  })),
);

/** Calls a method with any input, follows a job to its end, and gives the result. */
export async function callMethod(client: TaizhangClient, name: string, input?: unknown): Promise<unknown> {
  const [feature = '', verb = ''] = name.split('.');
  const methods = (client as unknown as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>)[feature];
  const method = methods?.[verb];
  if (method === undefined) throw new Error(`${name} is not bound`);
  const answer = await method(input);
  return isIterator(answer) ? resultOf(answer) : answer;
}

function isIterator(value: unknown): value is AsyncIterator<unknown, unknown, undefined> {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function';
}

async function resultOf(job: AsyncIterator<unknown, unknown, undefined>): Promise<unknown> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
  }
}
