import { app } from 'electron';
import { recordCrash } from './crash-log.ts';
import { showFailure } from './failure-box.ts';
import { dialogLabels, unexpectedSentence } from './text/shell-sentences.ts';

/** Ends of a child process that are no failure. */
const ordinaryEnds = new Set(['clean-exit', 'killed']);

/** Writes every failure that nobody caught to the log and tells the clerk once, with its reference number. */
export function handleCrashes(logFolder: string): void {
  let told = false;
  const tell = (origin: string, failure: unknown): void => {
    const { reference, logFile } = recordCrash(logFolder, origin, failure, new Date());
    if (told) return;
    told = true;
    showFailure(dialogLabels.unexpected, unexpectedSentence(reference, logFile));
  };
  process.on('uncaughtException', (error) => tell('main', error));
  process.on('unhandledRejection', (reason) => tell('main', reason));
  app.on('render-process-gone', (_event, _contents, details) => {
    if (!ordinaryEnds.has(details.reason)) tell('window', details);
  });
  app.on('child-process-gone', (_event, details) => {
    if (!ordinaryEnds.has(details.reason)) recordCrash(logFolder, 'child', details, new Date());
  });
}
