import { foldWidth } from '../outline/fold-width.ts';
import { countyCollectiveOf, meansEverybody } from '../units/county-collective.ts';
import { normaliseUnitName } from '../units/normalise-unit-name.ts';
import { usualPlaceName } from '../units/place-name.ts';
import type { Binding } from './adaptation-draft.ts';
import type { Places, SuperiorTask } from './superior-task.ts';

/** Names that may or may not reach below the superior's own level. */
const perhapsEverybody = /^(?:各(?:有关|相关|责任|成员|牵头|参与|配合)?单位|(?:有关|相关)单位|各部门各单位|各?有关方面)$/u;

/** Words of a text that speak to counties or to those below them. */
const countyWords = new RegExp(
  [
    '各地(?:各部门|区|要|应)',
    '全市各级',
    '各级(?:各部门|(?:人民)?政府|行政机关|政务公开)',
    '各?县[、]?[(](?:市|区)[、,]?(?:区|市)?[)]',
    '各?县[、]?市[、]?区',
    '各?区[、]?县(?:[(]市[)])?',
    '各?县[、]?区(?!域)',
    '各县',
    '市[、]?县(?:[、]?乡)?(?:[(]区[)])?',
    '县级(?!市)',
    '县乡',
    '基层政务公开',
    '乡[、]?镇(?:[(]街道[)])?',
    '镇街',
    '街道办',
    '[村居](?:委会|务公开)',
  ].join('|'),
  'u',
);

/** The county's name in full and as it is usually called, without anything but characters; none where it is not known. */
function ownSpellings(countyName: string): string[] {
  const name = normaliseUnitName(countyName).replace(/[^\u4e00-\u9fff]/gu, '');
  return name.length < 2 ? [] : [name, usualPlaceName(name)];
}

function ownNamePattern(spellings: readonly string[]): RegExp | null {
  if (spellings.length === 0) return null;
  const stem = spellings.at(-1)?.slice(0, -1) ?? '';
  // 大云岭县 is another county.
  const before = '(?<=^|[、,;:()/和及与共省市州盟])';
  // 云岭、麻江等县: in a list the level word may be left out.
  const listed = stem.length >= 2 ? `|${before}${stem}(?=$|[、,;()/和及与等])` : '';
  return new RegExp(`${before}(?:${spellings.join('|')})${listed}`, 'u');
}

/** A county whose own name says that it is a development zone is meant by 各开发区 too. */
const zoneWords = ['开发区', '新区', '园区', '管理区', '示范区', '高新区', '经开区'] as const;

function namesOwnZone(name: string, countyName: string): boolean {
  const zone = zoneWords.find((word) => countyName.endsWith(word));
  return zone !== undefined && name.includes('各') && name.includes(zone);
}

/** The words of a text that speak to the county, as printed: its own name, else the first words for counties. */
function countiesInText(text: string, spellings: readonly string[]): string | null {
  const own = spellings.find((spelling) => text.includes(spelling));
  if (own !== undefined) return own;
  const found = countyWords.exec(foldWidth(text));
  return found === null ? null : text.slice(found.index, found.index + found[0].length);
}

/**
 * Whether a task of the superior's plan binds the county, and the printed unit or the words that say so: the county
 * itself, all counties or everybody among its units; asked where only the text speaks to counties or no unit is printed.
 */
export function bindingOf(task: SuperiorTask, places: Places): Binding {
  const units = task.assignments.map(({ printedName }) => ({ printedName, name: normaliseUnitName(printedName) }));
  const spellings = ownSpellings(places.countyName);
  const own = ownNamePattern(spellings);
  const county = units.find(({ name }) => own?.test(name) === true);
  if (county) return { decision: 'binds', reason: 'ownCountyNamed', words: county.printedName };
  const all = units.find(({ name }) => countyCollectiveOf(name) === 'all' || namesOwnZone(name, places.countyName));
  if (all) return { decision: 'binds', reason: 'countiesNamed', words: all.printedName };
  const whole = units.find(({ name }) => meansEverybody(name));
  if (whole) return { decision: 'binds', reason: 'everybodyNamed', words: whole.printedName };
  const some = units.find(({ name }) => countyCollectiveOf(name) === 'some');
  if (some) return { decision: 'ask', reason: 'countiesNamed', words: some.printedName };
  const words = countiesInText([task.title, task.requirement ?? ''].join('\n'), spellings);
  if (words !== null) return { decision: 'ask', reason: 'countiesInText', words };
  if (units.length === 0 || task.allocation !== 'assigned') return { decision: 'ask', reason: 'noUnits', words: null };
  const perhaps = units.find(({ name }) => perhapsEverybody.test(name.replace(/[、,]/gu, '')));
  if (perhaps) return { decision: 'ask', reason: 'everybodyNamed', words: perhaps.printedName };
  return { decision: 'doesNotBind', reason: 'otherUnits', words: units.map(({ printedName }) => printedName).join('、') };
}
