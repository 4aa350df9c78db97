import { ipcMain } from 'electron';
import type { Workspace } from '../application/workspace.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { portChannel } from './shell-channels.ts';

/** Serves the workspace over each port that the program's own page hands over; calls wait in it until the ledger is open. */
export function bindPorts(workspace: Promise<Workspace>): void {
  ipcMain.on(portChannel, (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (!isTrustedSender(event.senderFrame, event.sender.mainFrame)) {
      port.close();
      return;
    }
    const serve = async (): Promise<void> => {
      (await workspace).serve(port);
      port.start();
    };
    serve().catch(() => port.close());
  });
}
