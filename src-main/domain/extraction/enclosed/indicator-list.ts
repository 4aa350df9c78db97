import { outlineStyles, readOutlineNumber } from '../../outline/outline-number.ts';
import type { OutlineNumber } from '../../outline/outline-number.ts';
import type { FoundIndicator, FoundIndicators } from '../enclosed-content.ts';
import type { PlanLine, PlanText, TextRange } from '../plan-text.ts';
import { joinedTextOf, spanOfRange, textOf } from '../plan-text.ts';
import { sumOfPoints } from './indicators.ts';

const itemWithPoints = /^([^。;:,()]{2,40})[(](?:满分|计|共|分值)?:?(\d+(?:\.\d+)?)分[)]/;
const assignment = /(?:责任|牵头|配合)(?:单位|部门)[:]/;

/** A numbered line with points, and the lines below it. */
interface ListedItem {
  number: OutlineNumber;
  name: string;
  points: number;
  range: TextRange;
  criterion: TextRange[];
}

/** A run of items under one heading; items that are assigned to units are tasks with points, no indicators. */
interface ItemList {
  heading: TextRange | null;
  items: ListedItem[];
  isAssigned: boolean;
}

const rank = (number: OutlineNumber): number => outlineStyles.indexOf(number.style === 'bare' ? 'arabic' : number.style);

function listsOf(plan: PlanText, lines: readonly PlanLine[]): ItemList[] {
  const lists: ItemList[] = [];
  let open: ItemList | null = null;
  let heading: TextRange | null = null;
  for (const { range } of lines) {
    const text = plan.text.slice(range.start, range.end);
    const number = readOutlineNumber(text);
    const match = number && !assignment.test(text) ? itemWithPoints.exec(text.slice(number.length)) : null;
    if (number && match) {
      const start = range.start + number.length;
      const name = textOf(plan, { start, end: start + (match[1] ?? '').length });
      const behind = start + match[0].length;
      const rest = { start: behind + (/^[:,。;]/.test(plan.text.slice(behind, range.end)) ? 1 : 0), end: range.end };
      if (open === null) lists.push((open = { heading, items: [], isAssigned: false }));
      open.items.push({ number, name, points: Number(match[2]), range, criterion: rest.end > rest.start ? [rest] : [] });
      continue;
    }
    const last = open?.items.at(-1);
    if (open && assignment.test(text)) open.isAssigned = true;
    if (open && last && (number ? rank(number) > rank(last.number) : text.length > 6 && !/^附件|^加分项/.test(text))) last.criterion.push(range);
    else open = null;
    if (!open) heading = text.length <= 40 ? range : heading;
  }
  return lists;
}

/** Leaves of a list with the names above them; points of an item that is divided further are not counted again. */
function leavesOf(plan: PlanText, items: readonly ListedItem[]): FoundIndicator[] {
  const path: ListedItem[] = [];
  return items.flatMap((item, at) => {
    while (path.length > 0 && rank(path.at(-1)?.number ?? item.number) >= rank(item.number)) path.pop();
    path.push(item);
    const next = items[at + 1];
    if (next && rank(next.number) > rank(item.number)) return [];
    const criterion = joinedTextOf(plan, item.criterion);
    return [{ number: item.number.label, path: path.map((one) => one.name), points: item.points, criterion: criterion === '' ? null : criterion, span: spanOfRange(plan, item.range) }];
  });
}

/** Reads indicators that are printed as a list of items with their points (1.主动公开(30分)); two at least make a list. */
export function readIndicatorLists(plan: PlanText, lines: readonly PlanLine[]): FoundIndicators[] {
  return listsOf(plan, lines).flatMap(({ heading, items, isAssigned }) => {
    // 四、考核评分(100分) heads the list: its points are their sum.
    const [first] = items;
    const isHead = first !== undefined && items.slice(1).every((one) => rank(one.number) > rank(first.number));
    const indicators = leavesOf(plan, isHead ? items.slice(1) : items);
    if (isAssigned || items.length < 2 || indicators.length === 0) return [];
    const words = isHead ? textOf(plan, first.range) : heading ? textOf(plan, heading) : null;
    return [{ heading: words, indicators, totalPoints: sumOfPoints(indicators), span: indicators[0]?.span ?? null }];
  });
}
