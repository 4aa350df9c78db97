import type { Command } from 'commander';
import type { UnitProposal } from '../../contract/unit-proposals.ts';
import { bindInWorkspace, type CommandResult } from '../command.ts';
import { findClass, findCollective, findPlan, findUnit } from '../find.ts';
import { formatTable } from '../print-table.ts';
import type { Session } from '../session.ts';

type Client = Session['workspace']['client'];

/** `unit import`, `unit from-roster`, `unit map`, `unit mappings` and `unit forget`. */
export function addUnitSourceCommands(unit: Command): void {
  const importUnits = unit
    .command('import')
    .description('add and change units as a table in a file says')
    .argument('<file>', 'Excel, Word, CSV or text with a column of unit names')
    .option('--class <class>', 'class of the units whose class the table does not tell')
    .option('--preview', 'only say what it would do');
  bindInWorkspace(importUnits, async ({ workspace, signal, follow }, [file = '']) => {
    const { client, files } = workspace;
    const { proposals } = await follow(client.units.readFile({ fileToken: files.offer(file) }, { signal }));
    return takeProposals(client, proposals, importUnits.opts<ProposalOptions>());
  });

  const roster = unit
    .command('from-roster')
    .description("add the units of the members of a plan's leading group")
    .argument('<plan>', 'id of the plan')
    .option('--class <class>', 'class of the units whose class is not known')
    .option('--preview', 'only say what it would do');
  bindInWorkspace(roster, async ({ workspace: { client } }, [id = '']) => {
    const { id: planId } = await findPlan(client, id);
    const { proposals } = await client.units.proposeFromRoster({ planId });
    return takeProposals(client, proposals, roster.opts<ProposalOptions>());
  });

  const map = unit
    .command('map')
    .description("remember what a name in the superior's plans means here")
    .argument('<superior-name>', 'the name as the superior prints it')
    .argument('[unit]', 'own unit or collective unit; none where it is left out');
  bindInWorkspace(map, async ({ workspace: { client } }, [superiorName = '', wanted]) => {
    const value = await client.units.saveMapping({ superiorName, target: await targetOf(client, wanted) });
    return { value, text: `${superiorName}: ${wanted ?? 'no unit of ours'}` };
  });

  bindInWorkspace(unit.command('mappings').description('list the remembered names'), async ({ workspace: { client } }) => {
    const value = await client.units.mappings();
    const { units, collectives } = await client.units.list({ includeArchived: true });
    const names = new Map([...units, ...collectives].map((row) => [row.id, row.name]));
    const rows = value.map(({ superiorName, target }) => [superiorName, names.get(targetId(target)) ?? '-']);
    return { value, text: formatTable(['Superior', 'Own'], rows) };
  });

  const forget = unit.command('forget').description('forget what a name means here').argument('<superior-name>', 'the name');
  bindInWorkspace(forget, async ({ workspace: { client } }, [superiorName = '']) => {
    const known = (await client.units.mappings()).find((one) => one.superiorName === superiorName);
    const value = await client.units.forgetMapping({ mappingId: known?.mappingId ?? superiorName });
    return { value, text: `${superiorName} is forgotten` };
  });
}

interface ProposalOptions {
  class?: string;
  preview?: boolean;
}

type Target = Parameters<Client['units']['saveMapping']>[0]['target'];

function targetId(target: Target): string {
  return target.kind === 'unit' ? target.unitId : target.kind === 'collective' ? target.collectiveUnitId : '';
}

/** What a name of the register stands for; no name stands for none of ours. */
export async function targetOf(client: Client, name: string | undefined): Promise<Target> {
  if (name === undefined) return { kind: 'none' };
  const { collectives } = await client.units.list({});
  if (collectives.some((one) => one.name === name)) return { kind: 'collective', collectiveUnitId: (await findCollective(client, name)).id };
  return { kind: 'unit', unitId: (await findUnit(client, name)).id };
}

async function takeProposals(client: Client, proposals: readonly UnitProposal[], options: ProposalOptions): Promise<CommandResult> {
  const fallback = options.class === undefined ? null : (await findClass(client, options.class)).code;
  const wanted = proposals.filter((one) => one.action !== 'same');
  if (options.preview) {
    const rows = proposals.map((one) => [one.row, one.action, one.name, one.className, one.doubts.join(', ')]);
    return { value: { proposals }, text: formatTable(['Row', 'Action', 'Unit', 'Class', 'Look at'], rows) };
  }
  const taken = wanted.flatMap(({ classCode, ...one }) => {
    const code = classCode ?? fallback;
    return code === null ? [] : [{ ...one, classCode: code }];
  });
  const left = wanted.length - taken.length;
  const value = taken.length === 0 ? { changeSetId: null, added: 0, updated: 0 } : await client.units.addProposed({ proposals: taken });
  const rest = left === 0 ? '' : `; ${left} left out because their class is not known (--class)`;
  return { value: { ...value, left }, text: `${value.added} units added, ${value.updated} changed${rest}` };
}
