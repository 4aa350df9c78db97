import { appOrigin } from '../app-address.ts';

/** The part of Electron's frame that says who sent a message. */
export interface SenderFrame {
  readonly origin: string;
}

/** Whether a message came from the main frame of the program's own page; frames inside it and other pages are nobody. */
export function isTrustedSender(senderFrame: SenderFrame | null, mainFrame: SenderFrame): boolean {
  return senderFrame !== null && senderFrame === mainFrame && senderFrame.origin === appOrigin;
}
