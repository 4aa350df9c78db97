import type { AppFailure } from '../contract/errors.ts';

/** A failure that the command line itself finds, before the application is asked. */
export class CliError extends Error {
  readonly failure: AppFailure;

  constructor(failure: AppFailure, message: string) {
    super(message);
    this.name = 'CliError';
    this.failure = failure;
  }
}

/** INVALID_INPUT for an option or argument, with a sentence of its own. */
export function usageError(field: string, message: string): CliError {
  return new CliError({ code: 'INVALID_INPUT', data: { fields: [field] } }, message);
}
