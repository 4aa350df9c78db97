import { ipcMain } from 'electron';
import { answerShellCall } from './answer-shell-call.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { shellChannel } from './shell-channels.ts';
import { shellContract, type ShellHandlers, type ShellMethod } from './shell-contract.ts';

/** Answers the shell contract to the program's own page; input and output are checked by its schemas. */
export function serveShell(handlers: ShellHandlers): void {
  for (const method of Object.keys(shellContract) as ShellMethod[]) {
    ipcMain.handle(shellChannel(method), async (event, input: unknown) => {
      if (!isTrustedSender(event.senderFrame, event.sender.mainFrame)) throw new Error('The sender is not the window');
      return answerShellCall(handlers, method, input);
    });
  }
}
