import { Command, CommanderError } from 'commander';
import { printOutcome } from './command.ts';
import { addCaseCommands } from './commands/case.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addEventCommand } from './commands/event.ts';
import { addEvidenceCommands } from './commands/evidence.ts';
import { addExchangeCommands } from './commands/exchange.ts';
import { addExportCommands } from './commands/export.ts';
import { addExtractCommand } from './commands/extract.ts';
import { addHistoryCommands } from './commands/history.ts';
import { addPlanCommands } from './commands/plan.ts';
import { addProfileCommands } from './commands/profile.ts';
import { addProgressCommands } from './commands/progress.ts';
import { addRuleCommands } from './commands/rules.ts';
import { addScoreCommand } from './commands/score.ts';
import { addSlipCommands } from './commands/slip.ts';
import { addTaskCommands } from './commands/task.ts';
import { addTemplateCommands } from './commands/template.ts';
import { addUnitCommands } from './commands/unit.ts';
import { addWebsiteCommands } from './commands/website.ts';
import { addYearCommands } from './commands/year.ts';

/** The whole command line. */
export function createProgram(): Command {
  const program = new Command('taizhang')
    .description('Ledger for the yearly government-openness plan of a county office')
    .option('--workspace <dir>', 'data folder (or TAIZHANG_WORKSPACE)')
    .option('--json', 'print one JSON envelope: {"ok":true,"value":…} or {"ok":false,"error":…}');
  addExtractCommand(program);
  addPlanCommands(program);
  addUnitCommands(program);
  addTaskCommands(program);
  addProgressCommands(program);
  addEvidenceCommands(program);
  addCaseCommands(program);
  addSlipCommands(program);
  addExchangeCommands(program);
  addTemplateCommands(program);
  addWebsiteCommands(program);
  addYearCommands(program);
  addHistoryCommands(program);
  addRuleCommands(program);
  addEventCommand(program);
  addScoreCommand(program);
  addExportCommands(program);
  addProfileCommands(program);
  addDemoCommand(program);
  everyCommand(program).forEach((command) => command.exitOverride().showHelpAfterError(false));
  return program;
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** Runs one command with the arguments after the program's name; prints its outcome and sets the exit code. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const program = createProgram();
  // With --json the envelope is all that is printed.
  if (json) everyCommand(program).forEach((command) => command.configureOutput({ writeErr: () => undefined }));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (error instanceof CommanderError && !json) process.exitCode = 2;
    else printOutcome(json, { error });
  }
}
