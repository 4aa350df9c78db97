import { AppError } from '../app-error.ts';

/** Awaits a step on a file; its failure becomes one that the contract knows. */
export async function orFailure<Value>(step: Promise<Value>, failure: (error: unknown) => AppError): Promise<Value> {
  try {
    return await step;
  } catch (error) {
    throw failure(error);
  }
}

/** DISK_FULL or WORKSPACE_NOT_WRITABLE for a failed write into the workspace's folder. */
export function writeFailure(error: unknown): AppError {
  const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return isFull ? new AppError('DISK_FULL', {}) : new AppError('WORKSPACE_NOT_WRITABLE', {});
}
