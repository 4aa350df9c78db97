import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { findLabels, readAssignment } from './assignment.ts';
import { unitEndings } from './keywords.ts';
import type { PlanText } from './plan-text.ts';
import type { GridCell } from './table-cells.ts';
import { wordsOf } from './table-cells.ts';

/** What the words of a cell look like, whatever column they stand in. */
export type CellContent = 'number' | 'units' | 'deadline' | 'status' | 'person' | 'none' | 'text';

const statusWords =
  /^(?:已|未|正在|基本|全部|部分|持续|长期|按期|按时|逾期|超期|尚未|暂)?(?:完成|推进|落实|启动|销号|开展|办结|整改到位|进行|实施)(?:中|完毕|到位)?[。.]?$|^(?:进行中|推进中|待启动|不涉及|√|是|否)$|^(?:完成|已完成|未完成)\d{0,3}%?$|^(?:约|完成率)?\d{1,3}(?:\.\d{1,2})?%$/;
/** A cell that says that nothing stands in it. */
const nothing = /^(?:无|暂无|[/\\—–×-]{1,4})$/;
/** A person whose given name a publisher has struck out. */
const hiddenName = /^[\u4e00-\u9fff]{1,2}(?:[×xX*○〇]{1,2}|某{1,2})(?:[、,]?[\u4e00-\u9fff]{1,2}(?:[×xX*○〇]{1,2}|某{1,2}))*$/;
/** What is done; no unit has such words in its name. */
const deeds = /开设|设立|打造|开通|举办|公布|公示|发布(?!中心|会|科|处|办)|增设|组建|召开|^(?:调整|成立|完善|健全|修订|梳理|编报|做好|开展|加强|更新|充实|落实|制定|配齐)/;
const digitsOnly = /^[((]?\d{1,3}[))]?[.、]?$/;

/** A cell is asked about many times while its row is put in order. */
const known = new WeakMap<GridCell, CellContent>();
/** The same short words stand in many cells of a plan: units, dates, states. By words with the blanks inside them. */
const knownWords = new WeakMap<PlanText, Map<string, CellContent>>();
const longestKnown = 48;
const mostKnown = 4096;

/** Classifies the words of a cell. */
export function contentOf(plan: PlanText, cell: GridCell): CellContent {
  const content = known.get(cell) ?? contentOfWords(plan, cell);
  known.set(cell, content);
  return content;
}

function contentOfWords(plan: PlanText, cell: GridCell): CellContent {
  const { start, end } = cell.range;
  if (end - start > longestKnown) return classify(plan, cell);
  const contents = knownWords.get(plan) ?? new Map<string, CellContent>();
  knownWords.set(plan, contents);
  const words = wordsOf(plan, cell);
  const gaps = plan.gapBefore.subarray(start + 1, end);
  const key = gaps.some((gap) => gap > 0) ? `${words} ${gaps.join('')}` : words;
  const content = contents.get(key) ?? classify(plan, cell);
  if (contents.size < mostKnown) contents.set(key, content);
  return content;
}

/** What may stand beside the dates of a cell for deadlines. */
const besideDates = /(?:全部|全面|基本|前|并|分别|各)?(?:完成|落实到位|到位|推进|开展|实施|坚持)(?:第[一二三四]批|工作|任务)?|第[一二三四]批|各?[一1]次|[、,;。前和及至:\n]/g;
const ongoingOnly = /^(?:持续|长期|常态化?|全年|日常|经常|动态|即时|实时|随时|立即|立行立改|即知即改|不间断|适时|并|性|地|推进|坚持|开展|落实|实施|完成|进行|更新|调整|做好|整改|工作|抓好|办理|跟踪)+$/;

/** Whether words say when: nothing but dates, frequencies or 持续推进, or dates that each tell what is due then. */
function isTime(words: string): boolean {
  if (words.length > 48 || readOutlineNumber(words)?.style === 'chinese') return false;
  const found = parseDeadlinePhrases(words, { year: 2000, position: 'label' });
  const [first] = found;
  if (!first) return false;
  const phrases = found.filter((one) => one.deadline.kind !== 'ongoing' || ongoingOnly.test(one.deadline.text) || /^(?:按|根据)/.test(one.deadline.text));
  const covered = phrases.reduce((sum, one) => sum + one.end - one.start, 0);
  const outside = phrases.reduceRight((rest, one) => rest.slice(0, one.start) + rest.slice(one.end), words).replace(besideDates, '');
  const dates = phrases.filter((one) => one.deadline.kind === 'date');
  if (dates.length > 1 && dates[0]?.start === 0) return true;
  return covered > 0 && (words.endsWith('。') ? outside.length <= 1 : outside.length * 2 <= covered);
}

/** What every list of units has: the end of a name, a collective, or a label. Most sentences have none, and need not be taken apart. */
const mayNameUnits = new RegExp(`${unitEndings}|各|[全所]|有关|相关|其[他它]|[市县区省][直属]|单位|部门|:|牵头|配合|协[助办]|参与|主责`);

function classify(plan: PlanText, cell: GridCell): CellContent {
  const words = wordsOf(plan, cell);
  if (digitsOnly.test(words)) return 'number';
  const flat = words.replaceAll('\n', '');
  if (nothing.test(flat)) return 'none';
  if (hiddenName.test(flat)) return 'person';
  if (isTime(flat)) return 'deadline';
  if (flat.length <= 12 && statusWords.test(flat)) return 'status';
  if (readOutlineNumber(flat) === null && flat.length <= 400 && !deeds.test(flat) && mayNameUnits.test(flat)) {
    const { units } = readAssignment(plan, cell.range, 'responsible', 2000);
    if (units.length > 0 && (units.every((unit) => !unit.doubtful) || findLabels(flat).some((label) => label.kind !== 'time'))) return 'units';
  }
  return 'text';
}
