import type { Session } from 'electron';

/** Only writing text to the clipboard is needed: the ledger's cells are copied into WPS. */
const granted = new Set(['clipboard-sanitized-write']);

/** Refuses camera, location, notifications, devices and every other permission, whether asked for or only checked. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
