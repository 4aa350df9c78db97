import { buildOutline } from '../outline/outline-tree.ts';
import type { AssignmentNote } from './assignment-notes.ts';
import { findNotes, findSubjectUnits } from './assignment-notes.ts';
import type { NotedLine, PlanNode } from './item-nodes.ts';
import { assignsUnits, headingWords, isNoted, isNotedBelow, linesUnder, nodesUnder, ownLines, read } from './item-nodes.ts';
import { isClosing, isPhasing } from './item-phases.ts';
import { generalHeadings, organisingHeadings, rosterLine, scoringClause } from './keywords.ts';
import type { BodyLine } from './plan-outline.ts';
import type { PlanText } from './plan-text.ts';

/** An item that becomes one task, or several where its paragraphs carry assignments of their own. */
export interface PlanItem {
  node: PlanNode;
  /** Lines of the item's text, in order; the first is the numbered one, if there is one. */
  lines: NotedLine[];
  number: string | null;
  /** Headings above, outermost first. */
  headings: NotedLine[];
  /** Assignment of a heading above that binds items without one of their own. */
  inherited: AssignmentNote[];
  /** Last item under its heading: unnumbered paragraphs behind it close the plan, they are not its text. */
  isLast: boolean;
}

/** Rosters and scoring rules stand in the same documents; they are no tasks. */
function isRosterOrScoring(plan: PlanText, node: PlanNode): boolean {
  return linesUnder(node).some((line) => rosterLine.test(read(plan, line.content)) || scoringClause.test(read(plan, line.content)));
}

/** Whether numbered children are items of their own and no enumeration inside a sentence. */
function areItems(plan: PlanText, parent: PlanNode): boolean {
  const { children } = parent;
  const style = children[0]?.line?.number?.style;
  const deep = style === 'arabicBracketed' || style === 'circled';
  const parentStyle = parent.line?.number?.style;
  if (deep && parentStyle !== 'chinese' && parentStyle !== 'part') return false;
  const texts = children.map((child) => linesUnder(child).map((line) => read(plan, line.content)).join(''));
  const closedBySemicolon = texts.slice(0, -1).filter((text) => /[;,、]$/.test(text)).length;
  if (texts.length > 1 && closedBySemicolon * 2 > texts.length - 1) return false;
  const average = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return style === 'chineseBracketed' || average >= (deep ? 40 : 14);
}

/** Groups in which only the last member is assigned: the note binds the whole group. */
function isAssignedAtEnd(node: PlanNode): boolean {
  const { children } = node;
  if (children.length < 2 || children.some((child) => child.children.length > 0)) return false;
  if (children.some((child) => ownLines(child).some((line) => line.notes.some((note) => note.shared !== null)))) return false;
  return children.every((child, index) => isNoted(child) === (index === children.length - 1));
}

/** Gives a note that binds the items above (以上三项由…负责) to those of them that have none of their own. */
function spreadSharedNotes(items: readonly PlanItem[]): void {
  for (const [at, item] of items.entries()) {
    const shared = item.lines.flatMap((line) => line.notes.filter((note) => note.shared !== null));
    const count = shared[0]?.shared ?? 0;
    for (let above = at - 1; above >= 0 && at - above < count; above--) {
      const other = items[above];
      if (!other || other.node.parent !== item.node.parent || other.lines.some((line) => assignsUnits(line))) break;
      other.inherited = shared;
    }
  }
}

interface Selection {
  plan: PlanText;
  /** Most items carry a note; then an item without one is looked at more closely. */
  noted: boolean;
  /** A note at the end of a group binds the group throughout this plan. */
  groupNotes: boolean;
  items: PlanItem[];
}

function addItem(selection: Selection, node: PlanNode, lines: NotedLine[], number: string | null, inherited: AssignmentNote[], isLast: boolean): void {
  const headings: NotedLine[] = [];
  const first = number === null ? node : node.parent;
  for (let above = first; above?.line; above = above.parent) headings.unshift(above.line);
  selection.items.push({ node, lines, number, headings, inherited, isLast });
}

/** Whether a sentence of an item begins with the units that are to do it (甲局牵头制定…). */
function namesSubject(plan: PlanText, line: NotedLine): boolean {
  const stop = read(plan, line.content).indexOf('。');
  return [line.content.start, line.content.start + stop + 1].some((start) => findSubjectUnits(plan, { start, end: line.content.end }, null) !== null);
}

const hasSentence = (plan: PlanText, line: NotedLine): boolean => /。/.test(headingWords(plan, line));

/** A line that only goes on with the assignment before it (完成时限:… under 责任单位:…). */
function isMereNote(plan: PlanText, line: NotedLine): boolean {
  const noted = line.notes.reduce((sum, note) => sum + note.range.end - note.range.start, 0);
  return line.notes.length > 0 && read(plan, line.content).length - noted < 3;
}

/** A short line without sentence or note, as headings are. */
function isPlainHeading(plan: PlanText, line: NotedLine): boolean {
  const words = read(plan, line.content);
  return words.length <= 30 && line.notes.length === 0 && !/[。;,:]/.test(words);
}

/** A bullet stands in the place of a number. */
const isBulleted = (line: NotedLine): boolean => line.number === null && line.numberRange.end > line.numberRange.start;

/** Lines that greet or lead over to the items. */
const introducing = /^(?:各|全[市县区省体]|市|县|区|省|机关|局属|驻).{0,60}:$|(?:如下|制定(?:本|以下).{2,6}|以下(?:工作|任务|措施|事项))[:。]$/;

/**
 * Noted paragraphs without numbers, under a heading or in a plan that lost all its numbers. Short lines between them
 * are headings of sections where one stands above several paragraphs, else titles.
 */
function addParagraphs(selection: Selection, node: PlanNode): void {
  const { plan } = selection;
  const groups: NotedLine[][] = [];
  let pending: NotedLine[] = [];
  for (const line of node.body) {
    const last = groups.at(-1);
    if (pending.length === 0 && last && isMereNote(plan, line)) {
      last.push(line);
      continue;
    }
    if (groups.length === 0 && !assignsUnits(line) && introducing.test(read(plan, line.content))) {
      pending = [];
      continue;
    }
    if (isBulleted(line) && pending[0] && isBulleted(pending[0])) {
      groups.push(pending);
      pending = [];
    }
    pending.push(line);
    if (!assignsUnits(line)) continue;
    groups.push(pending);
    pending = [];
  }
  if (pending[0] && isBulleted(pending[0])) groups.push(pending);
  const headed = groups.map((group) => group.length > 1 && group[0] !== undefined && isPlainHeading(plan, group[0]));
  const areSections = headed.some((own, index) => own && index + 1 < groups.length && !headed[index + 1]);
  let heading: NotedLine | null = null;
  for (const [index, group] of groups.entries()) {
    const first = group[0];
    if (areSections && headed[index] && first) heading = first;
    addItem(selection, node, areSections && headed[index] ? group.slice(1) : group, null, [], false);
    const item = selection.items.at(-1);
    if (heading && item) item.headings.push(heading);
  }
}

/** A heading on a line of its own with several noted paragraphs is a section, not an item. */
function isSectionOfParagraphs(plan: PlanText, node: PlanNode): boolean {
  if (!node.line) return true;
  const { number } = node.line;
  const outer = number === null || number.style === 'chinese' || number.style === 'part';
  const noted = node.body.filter((line) => assignsUnits(line) && line.notes[0] && line.notes[0].range.start - line.content.start > 12);
  const isHeading = !assignsUnits(node.line) && (!hasSentence(plan, node.line) || /^[^,。]{1,20}。$/.test(read(plan, node.line.content)));
  if (!isHeading) return false;
  const bullets = bulletGroups(node.body);
  if (bullets.length > 0) {
    const assigned = bullets.filter((group) => group.some((line) => assignsUnits(line)));
    return outer ? assigned.length * 2 > bullets.length : bullets.length > 1 && assigned.length === bullets.length;
  }
  const short = node.body.filter((line) => assignsUnits(line) && line.notes[0] && line.notes[0].range.start - line.content.start > 5);
  if (!outer || noted.length > 1 || short.length > 2) return outer;
  return isHeadedParagraphs(plan, node);
}

/** Lines of a body that begins with a bullet, each bullet with the lines that go on with it; none where it begins otherwise. */
function bulletGroups(body: readonly NotedLine[]): NotedLine[][] {
  const groups: NotedLine[][] = [];
  for (const line of body) {
    if (isBulleted(line)) groups.push([line]);
    else if (groups.length === 0) return [];
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** Items of a title, a text and their labels on lines of their own (惠农补贴公开⏎…。⏎责任科室:…), one or several. */
function isHeadedParagraphs(plan: PlanText, node: PlanNode): boolean {
  const [first, second] = node.body;
  const isTitled = first !== undefined && second !== undefined && isPlainHeading(plan, first) && /。/.test(read(plan, second.content));
  const closings = node.body.filter((line, index) => index > 0 && isMereNote(plan, line) && !isMereNote(plan, node.body[index - 1] ?? line));
  return isTitled || closings.filter((line) => assignsUnits(line)).length > 1;
}

function selectNoted(selection: Selection, node: PlanNode, inherited: AssignmentNote[], isLast: boolean): void {
  const { plan } = selection;
  if (isNotedBelow(node)) {
    const deep = /arabicBracketed|circled/.test(node.children[0]?.line?.number?.style ?? '');
    if (node.line && isAssignedAtEnd(node) && (deep || selection.groupNotes)) {
      addItem(selection, node, linesUnder(node), node.line.number?.label ?? null, inherited, isLast);
      return;
    }
    const own = node.line ? ownLines(node).flatMap((line) => (line === node.line || isMereNote(plan, line) ? line.notes : [])) : [];
    addParagraphs(selection, node);
    const passed = own.length > 0 ? own : inherited;
    for (const [index, child] of node.children.entries()) selectNoted(selection, child, passed, index === node.children.length - 1);
    return;
  }
  if (isNoted(node)) {
    if (isSectionOfParagraphs(plan, node)) addParagraphs(selection, node);
    else addItem(selection, node, linesUnder(node), node.line?.number?.label ?? null, inherited, isLast);
    return;
  }
  if (node.line && isRosterOrScoring(plan, node)) return;
  const siblings = node.parent?.children ?? [];
  const amongNoted = siblings.some((sibling) => sibling !== node && (isNoted(sibling) || isNotedBelow(sibling)));
  if (!node.line) return;
  const words = headingWords(plan, node.line).split('。')[0] ?? '';
  if (node.children.length === 0 && amongNoted && namesSubject(plan, node.line)) {
    addItem(selection, node, linesUnder(node), node.line.number?.label ?? null, inherited, isLast);
    return;
  }
  const isSection = node.parent?.line === null || node.parent === null;
  if (generalHeadings.test(words) || (isSection && organisingHeadings.test(words))) return;
  if (inherited.length === 0 && (isPhasing(plan, node) || (isSection && isClosing(node)))) return;
  if (isSection && node.children.length === 0 && amongNoted && siblings.some((sibling) => isNotedBelow(sibling))) return;
  if (amongNoted || inherited.length > 0) selectPlain(selection, node, inherited, isLast, isSection);
}

/** Bullets under a heading of a plan that assigns nothing are its items; says whether there were any. */
function addBullets(selection: Selection, node: PlanNode, inherited: AssignmentNote[]): boolean {
  const bullets = bulletGroups(node.body);
  if (node.children.length > 0 || bullets.length < 2 || !node.line || hasSentence(selection.plan, node.line) || isNoted(node)) return false;
  const average = bullets.flat().reduce((sum, line) => sum + line.content.end - line.content.start, 0) / bullets.length;
  if (average < 14) return false;
  for (const group of bullets) addItem(selection, node, group, null, inherited, false);
  return true;
}

function selectPlain(selection: Selection, node: PlanNode, inherited: AssignmentNote[], isLast: boolean, mixed: boolean): void {
  const { plan } = selection;
  if (node.line) {
    const words = headingWords(plan, node.line).split('。')[0] ?? '';
    if (generalHeadings.test(words) || isRosterOrScoring(plan, node)) return;
    if (addBullets(selection, node, inherited)) return;
    const noted = isNoted(node);
    if (noted || node.children.length === 0 || !areItems(plan, node)) {
      const lines = linesUnder(node);
      const isBareHeading = lines.length === 1 && !hasSentence(plan, node.line) && node.line.number?.style === 'chinese' && mixed;
      const isClosingSection = mixed && !noted && node.children.length === 0 && organisingHeadings.test(words);
      if (!isBareHeading && !isClosingSection) addItem(selection, node, lines, node.line.number?.label ?? null, inherited, isLast);
      return;
    }
  }
  const someDeeper = node.children.some((child) => child.children.length > 0 && areItems(plan, child));
  for (const [index, child] of node.children.entries()) {
    selectPlain(selection, child, inherited, index === node.children.length - 1, node.line === null && someDeeper);
  }
}

/** Puts the body into a tree and picks the items: the lowest numbered level that carries assignments. */
export function selectItems(plan: PlanText, bodyLines: readonly BodyLine[], year: number | null): { items: PlanItem[]; root: PlanNode } {
  const lines = bodyLines.map((line): NotedLine => ({ ...line, notes: findNotes(plan, line.content, year) }));
  const root = buildOutline(lines);
  const nodes = nodesUnder(root).filter((node) => node.line !== null);
  const leaves = nodes.filter((node) => node.children.length === 0);
  const notedNodes = nodes.filter((node) => isNoted(node));
  const groups = nodes.filter((node) => node.children.length > 1 && isNotedBelow(node) && !node.children.some((child) => isNotedBelow(child)));
  const selection: Selection = {
    plan,
    noted: notedNodes.length * 4 >= leaves.length && notedNodes.length > 0,
    groupNotes: groups.length >= 2 && groups.filter((node) => isAssignedAtEnd(node)).length * 3 >= groups.length * 2,
    items: [],
  };
  if (selection.noted || isNoted(root)) selectNoted(selection, root, [], false);
  else selectPlain(selection, root, [], false, false);
  spreadSharedNotes(selection.items);
  return { items: selection.items, root };
}
