import type { App, Session } from 'electron';
import { isAppAddress } from '../app-address.ts';

/** Switches that keep Chromium itself silent: no names are resolved, nothing is fetched in the background. */
export function silenceChromium(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Whether a request may leave the page: its own files, and what it made itself in memory. */
export function isAllowedRequest(address: string): boolean {
  return isAppAddress(address) || address.startsWith('data:') || address.startsWith('blob:app://taizhang/') || address.startsWith('devtools://');
}

/** Cancels every request of a session that is not for the program's own files, and every download. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
