import { ORPCError } from '@orpc/client';
import { expect } from 'vitest';
import type { ErrorCode } from '../../src-main/contract/errors.ts';

/** Expects a call of the contract to be refused with a code (and data), and gives the error. */
export async function expectFailure(call: Promise<unknown>, code: ErrorCode, data?: unknown): Promise<ORPCError<string, unknown>> {
  const error = await call.then(
    (value) => Promise.reject(new Error(`was not refused: ${JSON.stringify(value)}`)),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError)) throw error;
  expect(error.code, JSON.stringify(error.data)).toBe(code);
  expect(error.defined).toBe(true);
  if (data !== undefined) expect(error.data).toMatchObject(data as object);
  return error;
}
