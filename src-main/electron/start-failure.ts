import { app } from 'electron';
import { failureOf } from '../application/translate-error.ts';
import { errorSentence } from '../contract/text/error-sentences.ts';
import { recordCrash } from './crash-log.ts';
import { showFailure } from './failure-box.ts';
import { dialogLabels, unexpectedSentence } from './text/shell-sentences.ts';

/** Says in a dialog why the ledger could not be opened, and ends the program: without a ledger there is nothing to show. */
export function tellStartFailure(error: unknown, logFolder: string): void {
  showFailure(dialogLabels.cannotStart, startFailureSentence(error, logFolder));
  app.exit(1);
}

function startFailureSentence(error: unknown, logFolder: string): string {
  const failure = failureOf(error);
  if (failure !== null) return errorSentence(failure.code, failure.data as never);
  const { reference, logFile } = recordCrash(logFolder, 'start', error, new Date());
  return unexpectedSentence(reference, logFile);
}
