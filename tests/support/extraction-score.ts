import { readDocument } from '../../src-main/documents/read-document.ts';
import { extractPlan } from '../../src-main/domain/extraction/extract-plan.ts';
import type { DraftTask, ExtractedPlan } from '../../src-main/domain/extraction/extracted-plan.ts';

/** A deadline of a label file. */
export interface LabelDeadline {
  text: string;
  kind: string;
  date: string | null;
}

/** A task of a label file. */
export interface LabelTask {
  number: string | null;
  section: string[];
  title: string;
  requirement: string | null;
  lead_units: string[];
  responsible_units: string[];
  deadlines: LabelDeadline[];
  status: string | null;
}

/** A label file beside its document. */
export interface PlanLabel {
  id: string;
  title: string | null;
  issuer: string | null;
  year: number | null;
  document_number: string | null;
  issued_on: string | null;
  tasks: LabelTask[];
}

/** Hits against what was expected and what was found. */
export interface Measure {
  hit: number;
  expected: number;
  found: number;
  f1: number;
}

type MeasureName = 'task' | 'unit' | 'lead' | 'deadline';
type Measures = Record<MeasureName, Measure>;

/** What scoring a folder gives: the lines to print and the totals. */
export interface FolderScore {
  documents: number;
  failed: number;
  total: Measures;
  lines: string[];
  details: string[];
}

const likeTitle = 0.8;
const likeWithNumber = 0.4;
const comparedLength = 60;

/** Text without blanks, punctuation and width, as titles are compared. */
export const squeeze = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
const unitKey = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) counts.set(text.slice(at, at + 2), (counts.get(text.slice(at, at + 2)) ?? 0) + 1);
  return counts;
}

/** Dice coefficient of the pairs of characters of two titles; 1 where one begins with the other. */
export function likeness(a: string | null, b: string | null): number {
  const [x, y] = [squeeze(a).slice(0, comparedLength), squeeze(b).slice(0, comparedLength)];
  if (x === '' || y === '') return 0;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (x === y || (short.length >= 6 && long.startsWith(short))) return 1;
  const [p, q] = [pairCounts(x), pairCounts(y)];
  let shared = 0;
  for (const [pair, count] of p) shared += Math.min(count, q.get(pair) ?? 0);
  const total = x.length + y.length - 2;
  return total > 0 ? (2 * shared) / total : 0;
}

/** Labels and found tasks that belong together, the most alike first, each at most once. */
export function matchTasks(expected: readonly LabelTask[], found: readonly DraftTask[]): [number, number][] {
  const candidates: { weight: number; label: number; task: number }[] = [];
  for (const [label, one] of expected.entries()) {
    for (const [task, other] of found.entries()) {
      const alike = likeness(one.title, other.title === '' ? other.requirement : other.title);
      const sameNumber = one.number !== null && squeeze(one.number) === squeeze(other.number);
      if (alike < likeTitle && !(sameNumber && alike >= likeWithNumber)) continue;
      const near = 1 - Math.abs(label / Math.max(1, expected.length) - task / Math.max(1, found.length));
      candidates.push({ weight: alike + (sameNumber ? 0.3 : 0) + near * 0.1, label, task });
    }
  }
  const [labels, tasks] = [new Set<number>(), new Set<number>()];
  const pairs: [number, number][] = [];
  for (const { label, task } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (labels.has(label) || tasks.has(task)) continue;
    labels.add(label);
    tasks.add(task);
    pairs.push([label, task]);
  }
  return pairs;
}

const deadlineKey = (kind: string, date: string | null): string => {
  if (kind === 'date') return date ?? 'no date';
  return kind === 'ongoing' || kind === 'recurring' ? 'again' : kind;
};

function tally(measure: Measure, expected: readonly string[], found: readonly string[]): { lost: string[]; invented: string[] } {
  const rest = [...found];
  const lost = expected.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  measure.hit += expected.length - lost.length;
  measure.expected += expected.length;
  measure.found += found.length;
  return { lost, invented: rest };
}

const blank = (): Measures => {
  const zero = (): Measure => ({ hit: 0, expected: 0, found: 0, f1: 0 });
  return { task: zero(), unit: zero(), lead: zero(), deadline: zero() };
};

function setF1(measure: Measure): void {
  const precision = measure.found > 0 ? measure.hit / measure.found : measure.expected > 0 ? 0 : 1;
  const recall = measure.expected > 0 ? measure.hit / measure.expected : measure.found > 0 ? 0 : 1;
  measure.f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

/** Scores one plan against its labels; `details` names every difference in units, deadlines and texts. */
export function scorePlan(label: PlanLabel, plan: ExtractedPlan): { measures: Measures; details: string[]; sameText: Record<string, [number, number]> } {
  const measures = blank();
  const details: string[] = [];
  const sameText: Record<string, [number, number]> = { title: [0, 0], requirement: [0, 0], section: [0, 0], status: [0, 0] };
  const pairs = matchTasks(label.tasks, plan.tasks);
  measures.task = { hit: pairs.length, expected: label.tasks.length, found: plan.tasks.length, f1: 0 };
  const compare = (one: LabelTask | null, other: DraftTask | null): void => {
    const leads = one?.lead_units.map(unitKey) ?? [];
    const foundLeads = other?.leadUnits.map(unitKey) ?? [];
    const units = [...leads, ...(one?.responsible_units.map(unitKey) ?? [])];
    const foundUnits = [...foundLeads, ...(other?.responsibleUnits.map(unitKey) ?? []), ...(other?.supportingUnits.map(unitKey) ?? [])];
    const days = one?.deadlines.map((deadline) => deadlineKey(deadline.kind, deadline.date)) ?? [];
    const foundDays = other?.deadlines.map((deadline) => deadlineKey(deadline.kind, deadline.date)) ?? [];
    const number = one?.number ?? other?.number ?? '';
    for (const [name, wanted, got] of [['lead', leads, foundLeads], ['unit', units, foundUnits], ['deadline', days, foundDays]] as const) {
      const { lost, invented } = tally(measures[name], wanted, got);
      if (lost.length + invented.length > 0) details.push(`${label.id} ${number} ${name}: lost ${lost.join('|') || '-'}; invented ${invented.join('|') || '-'}`);
    }
  };
  const texts = (one: LabelTask, other: DraftTask): void => {
    const fields = { title: [one.title, other.title], requirement: [one.requirement, other.requirement], section: [one.section.at(-1) ?? null, other.section.at(-1) ?? null], status: [one.status, other.statusText] } as const;
    for (const [field, [wanted, got]] of Object.entries(fields)) {
      const count = sameText[field];
      if (wanted === null || wanted === '' || !count) continue;
      count[1]++;
      if (squeeze(wanted) === squeeze(got)) count[0]++;
      else details.push(`${label.id} ${one.number ?? ''} ${field}: expected ${wanted}; found ${got ?? '-'}`);
    }
  };
  const [matchedLabels, matchedTasks] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))];
  for (const [at, task] of pairs) {
    const [one, other] = [label.tasks[at], plan.tasks[task]];
    if (!one || !other) continue;
    compare(one, other);
    texts(one, other);
  }
  for (const [at, one] of label.tasks.entries()) {
    if (matchedLabels.has(at)) continue;
    compare(one, null);
    details.push(`${label.id} missed: ${one.number ?? ''} ${one.title}`);
  }
  for (const [at, other] of plan.tasks.entries()) {
    if (matchedTasks.has(at)) continue;
    compare(null, other);
    details.push(`${label.id} extra: ${other.number ?? ''} ${other.title}`);
  }
  for (const measure of Object.values(measures)) setF1(measure);
  return { measures, details, sameText };
}

const show = (measures: Measures): string =>
  Object.entries(measures)
    .map(([name, { hit, expected, found, f1 }]) => `${name} ${f1.toFixed(3)} (${hit}/${expected}, found ${found})`)
    .join('  ');

/** Reads and scores every document that has a label file of the same name beside it. */
export async function scoreFolder(files: readonly { name: string; bytes: Uint8Array }[]): Promise<FolderScore> {
  const result: FolderScore = { documents: 0, failed: 0, total: blank(), lines: [], details: [] };
  const same: Record<string, [number, number]> = { title: [0, 0], requirement: [0, 0], section: [0, 0], status: [0, 0] };
  for (const file of files.filter(({ name }) => /^[\w-]+\.json$/.test(name)).sort((a, b) => a.name.localeCompare(b.name))) {
    const id = file.name.replace(/\.json$/, '');
    const document = files.find(({ name }) => name.startsWith(`${id}.`) && !name.endsWith('.json'));
    const label: PlanLabel = JSON.parse(new TextDecoder().decode(file.bytes));
    if (!document || !Array.isArray(label.tasks)) continue;
    result.documents++;
    try {
      const { blocks } = await readDocument(document.bytes, document.name);
      const { measures, details, sameText } = scorePlan(label, extractPlan(blocks));
      result.details.push(...details);
      result.lines.push(`${id}  ${show(measures)}`);
      for (const name of ['task', 'unit', 'lead', 'deadline'] as const) {
        for (const part of ['hit', 'expected', 'found'] as const) result.total[name][part] += measures[name][part];
      }
      for (const [field, [good, all]] of Object.entries(sameText)) {
        const count = same[field];
        if (count) same[field] = [count[0] + good, count[1] + all];
      }
    } catch (error) {
      result.failed++;
      result.lines.push(`${id}  FAILED: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const measure of Object.values(result.total)) setF1(measure);
  result.lines.push(`same text: ${Object.entries(same).map(([field, [good, all]]) => `${field} ${good}/${all}`).join('; ')}`);
  result.lines.push(`all: ${show(result.total)}; documents ${result.documents}, failed ${result.failed}`);
  return result;
}
