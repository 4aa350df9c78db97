import type { CalendarDay } from '../../domain/calendar-day.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ExportProfile } from '../export-profile.ts';
import type { CellValue, SheetModel } from '../sheet-model.ts';
import { plainRow } from '../sheet-model.ts';
import { fillLabel, SheetRows } from './typeset.ts';

export interface ListedMember {
  readonly roleWords: string;
  readonly name: string;
  readonly post: string;
  /** First and last day in the group; null where open. */
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
}

/** What the list of a plan's leading groups (领导小组名单) shows on a day. */
export interface LeadingGroupData {
  readonly planTitle: string;
  readonly asOf: CalendarDay;
  /** Name empty where none is known. */
  readonly groups: readonly { readonly name: string; readonly members: readonly ListedMember[] }[];
}

/** Lays out the list of the leading groups: the members in their order, a heading for each group where there are several. */
export function layOutLeadingGroup({ planTitle, asOf, groups }: LeadingGroupData, profile: ExportProfile): SheetModel {
  const { columns, title, titleOfGroup, subtitle, terms, sheetName } = profile.leadingGroup;
  const sheet = new SheetRows(
    columns.map((column) => column.width),
    profile.typesetting,
    profile.leadingGroup,
  );
  const only = groups.length === 1 ? (groups[0]?.name ?? '') : '';
  sheet.addHead(
    only === '' ? fillLabel(title, { plan: planTitle }) : fillLabel(titleOfGroup, { group: only }),
    [{ text: fillLabel(subtitle, { day: printedDay(asOf) }), style: 'subtitle' }],
    columns.map((column) => column.header),
  );
  for (const { name, members } of groups) {
    if (groups.length > 1 && name !== '') sheet.addFullWidth(name, 'section1');
    members.forEach((member, index) => {
      const values: Record<(typeof columns)[number]['field'], CellValue> = {
        sequence: index + 1,
        roleWords: member.roleWords,
        name: member.name,
        post: member.post,
        term: termOf(member, terms),
      };
      sheet.add(plainRow(columns.map(({ field, align }) => ({ value: values[field], style: align === 'center' ? 'centered' : 'text' }))));
    });
  }
  return sheet.toSheet(sheetName);
}

function termOf({ validFrom, validTo }: ListedMember, terms: ExportProfile['leadingGroup']['terms']): string {
  const days = { ...(validFrom === null ? {} : { from: printedDay(validFrom) }), ...(validTo === null ? {} : { to: printedDay(validTo) }) };
  if (validFrom !== null && validTo !== null) return fillLabel(terms.both, days);
  if (validFrom !== null) return fillLabel(terms.from, days);
  return validTo === null ? '' : fillLabel(terms.to, days);
}
