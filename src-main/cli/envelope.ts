import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { CommanderError } from 'commander';
import { type ErrorCode, errorCatalogue } from '../contract/errors.ts';
import { errorSentence } from '../contract/text/error-sentences.ts';
import { failureOf } from '../application/translate-error.ts';
import { CliError } from './cli-error.ts';

/** What every command prints with `--json`. */
export type Envelope =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: ErrorCode; message: string; data: unknown } };

/** The envelope of a failure and the exit code that goes with its code. */
export function failureEnvelope(error: unknown): { envelope: Extract<Envelope, { ok: false }>; exit: number } {
  const { code, message, data } = describe(error);
  return { envelope: { ok: false, error: { code, message, data } }, exit: errorCatalogue[code].exit };
}

function describe(error: unknown): { code: ErrorCode; message: string; data: unknown } {
  if (error instanceof CliError) return { ...error.failure, message: error.message };
  if (error instanceof CommanderError) {
    return { code: 'INVALID_INPUT', message: error.message, data: { fields: [] } };
  }
  if (error instanceof ORPCError && error.code in errorCatalogue) {
    return { code: error.code as ErrorCode, message: error.message, data: error.data };
  }
  const failure = failureOf(error);
  if (failure !== null) {
    return { ...failure, message: errorSentence(failure.code, failure.data as never) };
  }
  // A command without a workspace has no log: the stack goes where a maintainer sees it, not into the envelope.
  const reference = randomUUID().slice(0, 8);
  console.error(reference, error);
  return { code: 'INTERNAL', message: errorSentence('INTERNAL', { reference }), data: { reference } };
}
