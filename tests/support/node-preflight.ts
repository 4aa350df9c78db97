import { assertNodeVersion } from '../../scripts/node-preflight.ts';

/** Stops the run with one sentence where the Node is too old: better-sqlite3 would end it without a message. */
export default function setup(): void {
  assertNodeVersion();
}
