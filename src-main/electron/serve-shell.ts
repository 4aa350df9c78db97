import { ipcMain } from 'electron';
import { isTrustedSender } from './security/trusted-sender.ts';
import { shellChannel } from './shell-channels.ts';
import { shellContract, type ShellHandlers, type ShellMethod } from './shell-contract.ts';

/** Answers the shell contract to the program's own page; input and output are checked by its schemas. */
export function serveShell(handlers: ShellHandlers): void {
  for (const method of Object.keys(shellContract) as ShellMethod[]) {
    ipcMain.handle(shellChannel(method), async (event, input: unknown) => {
      if (!isTrustedSender(event.senderFrame, event.sender.mainFrame)) throw new Error('The sender is not the window');
      return callHandler(handlers, method, input);
    });
  }
}

/** Calls one method with checked input and output; throws zod's error for either. */
export async function callHandler(handlers: ShellHandlers, method: ShellMethod, input: unknown): Promise<unknown> {
  const { input: inputSchema, output: outputSchema } = shellContract[method];
  const handler = handlers[method] as (input: unknown) => Promise<unknown>;
  return outputSchema.parse(await handler(inputSchema.parse(input)));
}
