import type { Command } from 'commander';
import { type Envelope, failureEnvelope } from './envelope.ts';
import { type GlobalOptions, type Session, withSession } from './session.ts';

/** What a command gives back: the value for `--json` and the text for people. */
export interface CommandResult {
  value: unknown;
  text: string;
}

/** Aborts on Ctrl+C, so that a long command ends as CANCELLED and leaves nothing half done. */
function interruption(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new DOMException('interrupted', 'AbortError'));
  process.once('SIGINT', stop);
  return { signal: controller.signal, release: () => process.removeListener('SIGINT', stop) };
}

/** Prints an envelope (`--json`) or its text and sets the exit code. */
export function printOutcome(json: boolean, outcome: CommandResult | { error: unknown }): void {
  if ('error' in outcome) {
    const { envelope, exit } = failureEnvelope(outcome.error);
    if (json) printJson(envelope);
    else console.error(envelope.error.message);
    process.exitCode = exit;
    return;
  }
  if (json) printJson({ ok: true, value: outcome.value });
  else console.log(outcome.text);
}

function printJson(envelope: Envelope): void {
  console.log(JSON.stringify(envelope));
}

/** Gives a command an action that works without a workspace; `args` are its arguments in order. */
export function bindPlain(
  command: Command,
  run: (signal: AbortSignal, args: string[]) => Promise<CommandResult>,
): void {
  command.action(async () => {
    const { json } = command.optsWithGlobals<GlobalOptions>();
    const { signal, release } = interruption();
    try {
      printOutcome(json ?? false, await run(signal, command.args));
    } catch (error) {
      printOutcome(json ?? false, { error });
    } finally {
      release();
    }
  });
}

/** Gives a command an action that runs in the workspace of its options; `args` are its arguments in order. */
export function bindInWorkspace(
  command: Command,
  run: (session: Session, args: string[]) => Promise<CommandResult>,
): void {
  bindPlain(command, (signal, args) =>
    withSession(command.optsWithGlobals<GlobalOptions>(), signal, (session) => run(session, args)),
  );
}
