import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { findPlan, readYear } from '../find.ts';
import { enclosuresText } from '../plan-enclosures-text.ts';
import { formatTable } from '../print-table.ts';
import { addPlanAdaptationCommands } from './plan-adaptation.ts';
import { addPlanMakingCommands } from './plan-making.ts';
import { addPlanVersionCommands } from './plan-versions.ts';

/** `plan import`, `plan list`, `plan enclosures`, and what makes, adapts and publishes plans. */
export function addPlanCommands(program: Command): void {
  const plan = program.command('plan').description('work plans');
  const importPlan = plan
    .command('import')
    .description('read a plan, store its drafts and commit them as a plan')
    .argument('<file>', 'the plan')
    .option('--repeat', 'import it even when the same file was imported before')
    .option('--superior', "the plan is the superior's, not the county's own")
    .option('--title <title>', 'title, where the file has none')
    .option('--year <year>', 'year, where the file has none')
    .option('--use-states', 'make printed states the first progress reports')
    .option('--drafts-only', 'stop before the commit; the drafts wait in the window');
  bindInWorkspace(importPlan, async ({ workspace, signal, follow }, [file = '']) => {
    const options = importPlan.opts<ImportOptions>();
    const { client, files } = workspace;
    const source = { kind: 'file' as const, fileToken: files.offer(file) };
    const started = await follow(client.imports.start({ source, allowRepeat: options.repeat ?? false }, { signal }));
    const view = await client.imports.get({ importId: started.importId });
    await client.imports.updateHeader({
      importId: view.importId,
      rowVersion: view.rowVersion,
      header: {
        ...view.header,
        title: options.title ?? view.header.title,
        year: options.year === undefined ? view.header.year : readYear(options.year),
        origin: options.superior ? 'superior' : 'own',
      },
    });
    if (options.draftsOnly) {
      return { value: started, text: `${started.taskCount} drafts wait for review, ${started.questionCount} questions` };
    }
    const { rowVersion } = await client.imports.get({ importId: view.importId });
    const useStates = options.useStates ?? false;
    const committed = await client.imports.commit({ importId: view.importId, rowVersion, useStates }).catch(async (error: unknown) => {
      // Else the next try, with the title or year that was missing, would be refused as a repeat.
      await client.imports.discard({ importId: view.importId });
      throw error;
    });
    return {
      value: { ...committed, importId: view.importId, questionCount: started.questionCount },
      text: `Plan ${committed.planId}: ${committed.tasks} tasks in ${committed.sections} sections, ${committed.assignments} assignments, ${committed.unitsLeftOpen} unit names left open`,
    };
  });

  const list = plan.command('list').description('list the plans');
  bindInWorkspace(list, async ({ workspace }) => {
    const plans = await workspace.client.ledger.plans();
    const rows = plans.map((row) => [row.id, row.year, row.title, row.issuer, row.taskCount]);
    return { value: plans, text: formatTable(['Id', 'Year', 'Title', 'Issuer', 'Tasks'], rows) };
  });

  const enclosures = plan
    .command('enclosures')
    .description("show what a plan's document held beside its tasks: leading group, scoring rules, indicators, attachments")
    .argument('<plan>', 'id of the plan');
  bindInWorkspace(enclosures, async ({ workspace: { client } }, [id = '']) => {
    const { id: planId } = await findPlan(client, id);
    const found = await client.ledger.enclosures({ planId });
    return { value: found, text: enclosuresText(found) };
  });

  addPlanMakingCommands(plan);
  addPlanAdaptationCommands(plan);
  addPlanVersionCommands(plan);
}

interface ImportOptions {
  repeat?: boolean;
  superior?: boolean;
  title?: string;
  year?: string;
  useStates?: boolean;
  draftsOnly?: boolean;
}
