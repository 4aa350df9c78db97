import type { z } from 'zod';
import { type ProfileTable, profileTables } from '../../contract/profiles.ts';
import { type ProfileRule, profileRuleSentence } from '../../contract/text/profile-words.ts';
import { readHeader } from '../../domain/exchange/find-columns.ts';
import type { ExportProfile } from '../../workbooks/export-profile.ts';
import { AppError } from '../app-error.ts';
import { tableDescriptions } from './table-descriptions.ts';

type Column = { readonly field: string; readonly header: string };
type Issue = z.core.$ZodIssue;

/** PROFILE_INVALID with the rule that is broken; `table` null where it is no table's. */
export function invalidProfile(table: ProfileTable | null, rule: ProfileRule): AppError<'PROFILE_INVALID'> {
  return new AppError('PROFILE_INVALID', { table: table ?? '', rule: profileRuleSentence(table, rule) });
}

/** The first rule of the schema that an asked profile breaks; `before` tells the names of columns that were taken out. */
export function brokenRule({ issues }: z.ZodError, asked: object, before: ExportProfile): AppError<'PROFILE_INVALID'> {
  const [issue] = issues;
  const [first, ...rest] = issue?.path ?? [];
  const table = profileTables.find((name) => name === first) ?? null;
  if (issue === undefined) return invalidProfile(null, { kind: 'other' });
  if (table === null) return invalidProfile(null, wordRule(issue, rest));
  return invalidProfile(table, rest[0] === 'columns' ? columnRule(issue, table, asked, before) : wordRule(issue, rest));
}

/** The fields that a unit fills in must be known by their headers when a workbook comes back without its marks. */
export function requireReadableHeaders({ fillIn }: ExportProfile): void {
  const known = readHeader(fillIn.columns.map(({ header }) => header), undefined)?.columns;
  const needed = tableDescriptions.fillIn.columns?.needed ?? [];
  const unreadable = fillIn.columns.find(({ field }, at) => needed.includes(field) && Array.from(known ?? []).every(([column, place]) => column !== field || place !== at));
  if (unreadable !== undefined) throw invalidProfile('fillIn', { kind: 'columnUnreadable', column: unreadable.header });
}

function columnRule(issue: Issue, table: ProfileTable, asked: object, before: ExportProfile): ProfileRule {
  const columns = columnsAt(asked, table);
  if (issue.code === 'custom' && issue.params?.['rule'] === 'fieldTwice') {
    const twice = columns.find(({ field }, at) => columns.findIndex((other) => other.field === field) !== at);
    return { kind: 'columnTwice', column: twice?.header ?? '' };
  }
  if (issue.code === 'custom') {
    const needed: readonly string[] = tableDescriptions[table].columns?.needed ?? [];
    const missing = needed.filter((field) => columns.every((column) => column.field !== field));
    return { kind: 'columnsMissing', columns: missing.map((field) => columnsAt(before, table).find((column) => column.field === field)?.header ?? field) };
  }
  if (issue.code === 'invalid_value') return { kind: 'columnUnknown', column: columns[Number(issue.path[2])]?.header ?? '' };
  return issue.code === 'too_small' && issue.path.length === 2 ? { kind: 'tooFewColumns' } : { kind: 'other' };
}

function wordRule(issue: Issue, path: readonly PropertyKey[]): ProfileRule {
  const word = path.filter((key) => typeof key === 'string').join('.');
  if (issue.code === 'invalid_format' && issue.format === 'includes') return { kind: 'placeMissing', word, place: String('includes' in issue ? issue.includes : '').replaceAll(/[{}]/gu, '') };
  if (issue.code === 'too_small' && issue.origin === 'string') return { kind: 'wordMissing', word };
  if (issue.code === 'too_big' && issue.origin === 'string') return { kind: 'wordTooLong', word };
  if (issue.code === 'too_small' || issue.code === 'too_big') return { kind: 'lineCount', word, lines: Number(issue.code === 'too_small' ? issue.minimum : issue.maximum) };
  return { kind: 'other' };
}

function columnsAt(profile: object, table: ProfileTable): readonly Column[] {
  const { columns } = (profile as Readonly<Record<string, { columns?: unknown }>>)[table] ?? {};
  return Array.isArray(columns) ? (columns as readonly Column[]) : [];
}
