import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** What was written about an unexpected failure; the clerk reads the reference to whoever helps. */
export interface CrashRecord {
  readonly reference: string;
  readonly logFile: string;
}

/** Appends an unexpected failure with its stack to the workspace's log, where the application writes its own; a full disk never hides the failure itself. */
export function recordCrash(logFolder: string, origin: string, failure: unknown, now: Date): CrashRecord {
  const reference = randomUUID().slice(0, 8);
  const logFile = path.join(logFolder, 'errors.log');
  const text = failure instanceof Error ? (failure.stack ?? failure.message) : JSON.stringify(failure);
  const entry = `${now.toISOString()} ${reference} ${origin}\n${text}\n\n`;
  try {
    mkdirSync(logFolder, { recursive: true });
    appendFileSync(logFile, entry);
  } catch (error) {
    console.error('The log was not written:', error);
  }
  console.error(entry);
  return { reference, logFile };
}
