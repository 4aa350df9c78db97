import { app, dialog } from 'electron';
import { dialogLabels } from './text/shell-sentences.ts';

/** Shows a failure and waits until the clerk has read it. Electron's own error box has an English button, but works before it is ready. */
export function showFailure(message: string, detail: string): void {
  if (app.isReady()) dialog.showMessageBoxSync({ type: 'error', message, detail, buttons: [dialogLabels.ok], noLink: true });
  else dialog.showErrorBox(message, detail);
}
