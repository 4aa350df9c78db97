import type { TextBlock } from '../../src-main/domain/extraction/text-block.ts';
import { cellBlocks, plainBlocks } from './plain-blocks.ts';

/** A task as an office would have it in mind before it is set in type. */
export interface PlannedTask {
  number: number;
  title: string;
  requirement: string;
  lead: string[];
  responsible: string[];
  time: string;
}

/** Ways in which offices set the same tasks in type, and in which copies distort them. */
export type Layout = (tasks: readonly PlannedTask[]) => TextBlock[];

const title = '云桥县2023年政务公开工作要点';
const tableTitle = '云桥县2023年政务公开任务分解表';
const names = (units: readonly string[]): string => units.join('、');
const body = (task: PlannedTask): string => `${task.title}。${task.requirement}`;
const labels = (task: PlannedTask): string => `牵头单位:${names(task.lead)};责任单位:${names(task.responsible)};完成时限:${task.time}`;
const cells = (task: PlannedTask): string[] => [String(task.number), task.title, task.requirement, names(task.lead), names(task.responsible), task.time];
const headers = ['序号', '工作任务', '工作要求', '牵头单位', '责任单位', '完成时限'];
const chinese = (number: number): string => '一二三四五六七八九十'.charAt(number - 1);

/** Breaks every paragraph after so many characters, as a page does. */
const broken = (text: string, width: number): string => text.replace(new RegExp(`([^\\n]{${width}})(?=[^\\n])`, 'g'), '$1\n');
const lines = (first: string, ...rest: string[]): TextBlock[] => plainBlocks([first, ...rest].join('\n'));

export const layouts: Record<string, Layout> = {
  'notes in brackets': (tasks) => lines(title, '一、重点工作', ...tasks.map((task) => `${task.number}.${body(task)}(${labels(task)})`)),
  'notes in square brackets': (tasks) => lines(title, ...tasks.map((task) => `(${chinese(task.number)})${body(task)}【${labels(task)}】`)),
  'notes without brackets': (tasks) => lines(title, ...tasks.map((task) => `${task.number}.${body(task)}${labels(task).replaceAll(';', ' ')}`)),
  'labels on lines': (tasks) =>
    lines(title, ...tasks.flatMap((task) => [`${task.number}.${body(task)}`, `牵头单位:${names(task.lead)}`, `责任单位:${names(task.responsible)}`, `完成时限:${task.time}`])),
  'labels above their lists': (tasks) =>
    lines(title, ...tasks.flatMap((task) => [`${task.number}.${body(task)}`, '牵头单位:', ...task.lead, '责任单位:', ...task.responsible, '完成时限:', task.time])),
  'lines of a page': (tasks) => plainBlocks(broken([title, ...tasks.map((task) => `${task.number}.${body(task)}(${labels(task)})`)].join('\n'), 30)),
  'all in one line': (tasks) => lines([title, '一、重点工作', ...tasks.map((task) => `${task.number}.${body(task)}(${labels(task)})`)].join(' ')),
  'all glued': (tasks) => lines(`${title}为做好全年工作,制定本要点。一、重点工作${tasks.map((task) => `(${chinese(task.number)})${body(task)}(${labels(task)})`).join('')}`),
  'a table with cells': (tasks) => [...plainBlocks(tableTitle), ...cellBlocks([headers, ...tasks.map(cells)], 0, 1)],
  'a table with |': (tasks) => lines(tableTitle, headers.join(' | '), ...tasks.map((task) => cells(task).join(' | '))),
  'a Markdown table': (tasks) => lines(tableTitle, `| ${headers.join(' | ')} |`, `|${'---|'.repeat(headers.length)}`, ...tasks.map((task) => `| ${cells(task).join(' | ')} |`)),
  'cells on lines, each with |': (tasks) => lines(tableTitle, ...[headers, ...tasks.map(cells)].flat().map((cell) => `${cell} |`)),
  'cells on lines': (tasks) => lines(tableTitle, ...headers, ...tasks.flatMap(cells)),
  'cells between tabs': (tasks) => lines(tableTitle, [...headers, '备注'].join('\t'), ...tasks.map((task) => [...cells(task), ''].join('\t'))),
  'rows that begin with merged headings': (tasks) =>
    lines(
      tableTitle,
      '工作任务 | 具体要求 | 牵头单位 | 责任单位 | 完成时限 | ||',
      ...tasks.map((task, index) => {
        const own = [String(task.number), body(task), names(task.lead), names(task.responsible), task.time].join(' | ');
        return index % 3 === 0 ? `${chinese(index / 3 + 1)}、重点工作。 | (一)有关事项。 | ${own} |` : `${own} ||`;
      }),
    ),
};
