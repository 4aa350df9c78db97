import type { FoundRoster, RosterMember } from '../enclosed-content.ts';
import type { PlanText } from '../plan-text.ts';
import { spanOfRange, textOf } from '../plan-text.ts';
import type { GridCell, GridRow } from '../table-cells.ts';
import { cellsOfRow } from '../table-cells.ts';
import type { EnclosedTable } from './enclosed-tables.ts';
import { groupNameIn } from './group-name.ts';
import { looksLikeName, looksLikePost } from './person-names.ts';
import { roleOf } from './roster-prose.ts';
import { chairWords, roleWords } from './roster-words.ts';

/** Where a roster's columns stand; the post may stand in two (单位, 职务). */
interface RosterColumns {
  name: number;
  posts: number[];
  role: number | null;
}

const nameHeader = /^(?:姓名|成员姓名|人员|人员姓名)$/;
const postHeader = /^(?:(?:所在|工作)?单位|(?:现任|行政|单位)?职务|(?:所在|工作)?单位(?:及|和|、|\/)?职务|职务职级|职务(?:及|或)职称)$/;
const roleHeader = /^(?:(?:领导小组|小组|组内|专班|工作组|拟任|担任|在组内)(?:内)?(?:职务|职责|分工|任职|角色)|组别|角色|小组任职)$/;
/** Tables of persons that are no leading group. */
const otherList = /联络员|联系人|联系方式|通讯录|通信录|考核|评分/;
const isRole = new RegExp(`^(?:${[...roleWords.map(([, one]) => one), ...chairWords.map(([, , one]) => one)].join('|')})$`);

/** Words of a cell in half width. */
const wordsOf = (plan: PlanText, cell: GridCell | null | undefined): string => (cell ? plan.text.slice(cell.range.start, cell.range.end).replaceAll('\n', '') : '');
const roleIn = (plan: PlanText, cell: GridCell | null | undefined): string | null => {
  const words = wordsOf(plan, cell).replace(/^领导小组(?!$)/, '').replace(/:$/, '');
  return isRole.test(words) ? words : null;
};

/** Columns by the header's words; null where a row is no header of a roster. */
function columnsOf(plan: PlanText, row: GridRow): RosterColumns | null {
  const headers = row.cells.map((cell) => wordsOf(plan, cell).replace(/[():]/g, ''));
  const find = (pattern: RegExp): number[] => headers.flatMap((words, at) => (pattern.test(words) ? [at] : []));
  const [name] = find(nameHeader);
  const posts = find(postHeader);
  return name === undefined || posts.length === 0 ? null : { name, posts, role: find(roleHeader)[0] ?? null };
}

/** Cells of a row that are a person's name and post. */
interface NamedCells {
  name: GridCell;
  posts: GridCell[];
}

function cellsByHeader(row: GridRow, columns: RosterColumns): NamedCells | null {
  const name = row.cells[columns.name];
  return name ? { name, posts: columns.posts.flatMap((at) => row.cells[at] ?? []) } : null;
}

/** A row without a header: the role, the name, the post. */
function cellsByContent(plan: PlanText, row: GridRow): NamedCells | null {
  const [name, ...posts] = cellsOfRow(row).filter((cell) => roleIn(plan, cell) === null && !/^\d{1,3}$/.test(wordsOf(plan, cell)));
  if (!name || !looksLikeName(nameOf(plan, name)) || posts.length === 0 || posts.length > 2) return null;
  return looksLikePost(wordsOf(plan, posts.at(-1))) ? { name, posts } : null;
}

/** The name without the remark that a bracket adds (女). */
const nameOf = (plan: PlanText, cell: GridCell): string => /^[^([【〔]*/.exec(wordsOf(plan, cell))?.[0] ?? '';

const isName = (words: string): boolean => /^[\u3400-\u9fff\u00b7\u2022×*]{2,12}$/.test(words) && !isRole.test(words);

function membersOf(plan: PlanText, rows: readonly GridRow[]): RosterMember[] {
  const members: RosterMember[] = [];
  let columns: RosterColumns | null = null;
  let role: string | null = null;
  for (const row of rows) {
    const header = columnsOf(plan, row);
    if (header) {
      columns = header;
      continue;
    }
    // Without a column for it the role stands in front of the first of several names, or in a row of its own.
    const roleColumn: number | null = columns?.role ?? null;
    const roleCells = roleColumn === null ? row.cells : [row.cells[roleColumn]];
    role = roleCells.map((cell) => roleIn(plan, cell)).find((one) => one !== null) ?? role;
    const placed = columns ? cellsByHeader(row, columns) : role === null ? null : cellsByContent(plan, row);
    if (!placed || !isName(nameOf(plan, placed.name))) continue;
    const post = [...new Set(placed.posts)].map((cell) => textOf(plan, cell.range)).join('');
    members.push({
      name: nameOf(plan, placed.name),
      post: post === '' ? null : post,
      role: roleOf(role ?? '', false),
      roleWords: role ?? '',
      span: spanOfRange(plan, placed.name.range),
    });
  }
  return members;
}

/** Reads rosters that are printed as tables, with a header (姓名, 职务) or with the role in front of each name. */
export function readTableRosters(plan: PlanText, tables: readonly EnclosedTable[]): FoundRoster[] {
  return tables.flatMap(({ rows, caption }) => {
    const title = caption ? plan.text.slice(caption.start, caption.end) : '';
    const group = groupNameIn(title);
    const members = otherList.test(title) ? [] : membersOf(plan, rows);
    // Names without any post in the group are one only where the words above say so.
    const isGroup = group !== null || members.some((one) => one.roleWords !== '');
    return members.length === 0 || !isGroup ? [] : [{ group, members, span: members[0]?.span ?? null }];
  });
}
