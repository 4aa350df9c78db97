import type { Command } from 'commander';
import { paperSizes } from '../../contract/codes.ts';
import { type ProfileHead, type ProfileTableView, profileTables, type ProfileView } from '../../contract/profiles.ts';
import { usageError } from '../cli-error.ts';
import { bindInWorkspace } from '../command.ts';
import { missing, readYear } from '../find.ts';
import { formatTable } from '../print-table.ts';
import type { Session } from '../session.ts';

type Client = Session['workspace']['client'];

interface SetOptions {
  name?: string;
  year?: string;
  font?: string[];
  size?: string[];
  footer?: string;
  table?: string;
  paper?: string;
  orientation?: string;
  columns?: string;
  header?: string[];
  width?: string[];
  word?: string[];
}

/** `profile list|show|copy|set|choose|archive|export|import`. */
export function addProfileCommands(program: Command): void {
  const profile = program.command('profile').description('looks of the tables that go out');

  const list = profile.command('list').description('the profiles, the one in force for the year marked').requiredOption('--year <year>', 'the year');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const value = await client.profiles.list({ year: readYear(list.opts<{ year: string }>().year) });
    return { value, text: formatTable(['', 'Name', 'For', 'Origin', 'Id'], value.map((head) => [head.inForce ? '*' : '', head.name, head.year ?? 'any', head.origin, head.profileId])) };
  });

  const show = profile.command('show').description('fonts, columns and words of a profile').argument('<profile>', 'id or name').option('--table <table>', 'only this table');
  bindInWorkspace(show, async ({ workspace: { client } }, [name = '']) => {
    const value = await readProfile(client, name);
    const { table } = show.opts<{ table?: string }>();
    return { value, text: describe(value, table) };
  });

  const copy = profile.command('copy').description('make a profile from another one').argument('<profile>', 'id or name').argument('<name>', 'of the new one').option('--year <year>', 'the year that it is for');
  bindInWorkspace(copy, async ({ workspace: { client } }, [from = '', name = '']) => {
    const { profileId } = await findProfile(client, from);
    const value = await client.profiles.copy({ profileId, name, year: yearOf(copy) });
    return { value, text: `Made ${value.profileId}` };
  });

  const set = profile
    .command('set')
    .description('change a profile')
    .argument('<profile>', 'id or name')
    .option('--name <name>', 'another name')
    .option('--year <year>', 'the year that it is for, or any')
    .option('--font <part=name...>', 'title, header, body or sections=first/second/third')
    .option('--size <part=points...>', 'title, smallTitle, subtitle, header, section, body or small')
    .option('--footer <text>', 'with {page} and {pages}')
    .option('--table <table>', `the table that is changed: ${profileTables.join(', ')}`)
    .option('--paper <size>', `its paper: ${paperSizes.join(' or ')}`)
    .option('--orientation <orientation>', 'landscape or portrait')
    .option('--columns <fields>', 'its columns in order, with commas')
    .option('--header <field=text...>', 'names of columns')
    .option('--width <field=width...>', 'widths of columns')
    .option('--word <key=text...>', 'titles, signature and other words by key (see profile show)');
  bindInWorkspace(set, async ({ workspace: { client } }, [name = '']) => {
    const options = set.opts<SetOptions>();
    const view = await readProfile(client, name);
    const value = await client.profiles.update({
      profileId: view.profileId,
      rowVersion: view.rowVersion ?? 1,
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(options.year === undefined ? {} : { year: options.year === 'any' ? null : readYear(options.year) }),
      typesetting: changedTypesetting(view, options),
      ...(options.table === undefined ? {} : { tables: [changedTable(view, options.table, options)] }),
    });
    return { value, text: value.changeSetId === null ? 'Nothing changed' : `Changed ${view.name}` };
  });

  const choose = profile.command('choose').description('use a profile for a year').argument('<profile>', 'id or name').requiredOption('--year <year>', 'the year');
  bindInWorkspace(choose, async ({ workspace: { client } }, [name = '']) => {
    const year = readYear(choose.opts<{ year: string }>().year);
    const head = await findProfile(client, name);
    const value = await client.profiles.choose({ profileId: head.profileId, year });
    return { value, text: `In force for ${year}: ${head.name}` };
  });

  const archive = profile.command('archive').description('put one of the own profiles away').argument('<profile>', 'id or name');
  bindInWorkspace(archive, async ({ workspace: { client } }, [name = '']) => {
    const head = await findProfile(client, name);
    return { value: await client.profiles.archive({ profileId: head.profileId }), text: `Archived ${head.name}` };
  });

  const save = profile.command('export').description('save a profile for other offices').argument('<profile>', 'id or name').argument('<file>', 'the .json file');
  bindInWorkspace(save, async ({ workspace: { client, files } }, [name = '', file = '']) => {
    const { profileId } = await findProfile(client, name);
    const value = await client.profiles.saveFile({ profileId, saveToken: files.offerSaveTarget(file) });
    return { value, text: `Saved ${value.fileName}` };
  });

  const read = profile.command('import').description('take a profile from a file').argument('<file>', 'the .json file').option('--name <name>', 'another name').option('--year <year>', 'the year that it is for');
  bindInWorkspace(read, async ({ workspace: { client, files } }, [file = '']) => {
    const { name } = read.opts<{ name?: string }>();
    const value = await client.profiles.readFile({ fileToken: files.offer(file), name: name ?? null, year: yearOf(read) });
    return { value, text: `Made ${value.profileId}` };
  });
}

function yearOf(command: Command): number | null {
  const { year } = command.opts<{ year?: string }>();
  return year === undefined ? null : readYear(year);
}

/** The profile with this id or name; its list needs a year, whichever. */
export async function findProfile(client: Client, name: string): Promise<ProfileHead> {
  const heads = await client.profiles.list({ year: 2000 });
  const found = heads.find((head) => head.profileId === name || head.name === name);
  if (!found) throw missing('exportProfile', name);
  return found;
}

async function readProfile(client: Client, name: string): Promise<ProfileView> {
  return client.profiles.get({ profileId: (await findProfile(client, name)).profileId });
}

/** `key=text` options as pairs; a text may hold the sign again. */
function pairs(option: string, texts: readonly string[] | undefined, keys: readonly string[]): Map<string, string> {
  return new Map(
    (texts ?? []).map((text) => {
      const [, key, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
      if (key === undefined || value === undefined) throw usageError(option, `${text} is not of the form key=text.`);
      if (!keys.includes(key)) throw usageError(option, `There is no ${key}. One of: ${keys.join(', ')}.`);
      return [key, value];
    }),
  );
}

function changedTypesetting({ typesetting }: ProfileView, options: SetOptions): ProfileView['typesetting'] {
  const { sections, ...named } = Object.fromEntries(pairs('font', options.font, Object.keys(typesetting.fonts)));
  const [first, second, third] = sections?.split('/') ?? typesetting.fonts.sections;
  if (first === undefined || second === undefined || third === undefined) throw usageError('font', 'Three fonts for the sections: sections=first/second/third.');
  const sizes = Object.fromEntries(Array.from(pairs('size', options.size, Object.keys(typesetting.sizes)), ([part, points]) => [part, Number(points)]));
  return {
    ...typesetting,
    fonts: { ...typesetting.fonts, ...named, sections: [first, second, third] },
    sizes: { ...typesetting.sizes, ...sizes },
    footer: options.footer ?? typesetting.footer,
  };
}

function changedTable({ tables }: ProfileView, name: string, options: SetOptions): ProfileTableView {
  const shown = tables.find(({ table }) => table === name);
  if (!shown) throw usageError('table', `Unknown table ${name}. One of: ${profileTables.join(', ')}.`);
  const paper = paperSizes.find((size) => size === (options.paper ?? shown.paper));
  if (paper === undefined) throw usageError('paper', `${paperSizes.join(' or ')}.`);
  const { orientation = shown.orientation } = options;
  if (orientation !== 'landscape' && orientation !== 'portrait') throw usageError('orientation', 'landscape or portrait.');
  const known = [...shown.columns, ...shown.further];
  const fields = options.columns?.split(',') ?? shown.columns.map(({ field }) => field);
  const headers = pairs('header', options.header, fields);
  const widths = pairs('width', options.width, fields);
  const words = pairs('word', options.word, shown.words.map(({ key }) => key));
  return {
    table: shown.table,
    paper,
    orientation,
    columns: fields.map((field) => {
      const column = known.find((one) => one.field === field);
      if (!column) throw usageError('columns', `${name} has no column ${field}. Its columns: ${known.map((one) => one.field).join(', ')}.`);
      return { ...column, header: headers.get(field) ?? column.header, width: Number(widths.get(field) ?? column.width) };
    }),
    words: shown.words.map(({ key, text }) => ({ key, text: words.get(key) ?? text })),
  };
}

function describe({ typesetting: { fonts, sizes, footer }, tables }: ProfileView, only: string | undefined): string {
  const parts = [...Object.entries(fonts), ...Object.entries(sizes)].map(([part, value]) => ['', part, String(value)]);
  const rows = tables
    .filter(({ table }) => only === undefined || table === only)
    .flatMap(({ table, paper, orientation, columns, words }) => [
      [table, 'paper', paper],
      [table, 'orientation', orientation],
      ...columns.map(({ field, header, width }) => [table, field, `${header} (${width})`]),
      ...words.map(({ key, text }) => [table, key, text]),
    ]);
  return formatTable(['Table', 'Part', 'Value'], [...(only === undefined ? [...parts, ['', 'footer', footer]] : []), ...rows]);
}
