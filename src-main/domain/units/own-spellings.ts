import { usualPlaceName } from './place-name.ts';
import type { UnitIndex } from './unit-index.ts';

/** Bodies that are called otherwise in a county than above it. */
const otherwiseCalled: readonly (readonly [string, string])[] = [
  ['救援支队', '救援大队'],
  ['支队', '大队'],
  ['中级人民法院', '人民法院'],
  ['中级法院', '法院'],
  ['中院', '法院'],
  ['分行', '支行'],
];

/** The level word of the register: that of the county's name, else of most of its units, else 县. */
export function ownLevelOf(index: UnitIndex): string {
  const end = index.region.at(-1);
  if (end === '县' || end === '区' || end === '市' || end === '旗') return end;
  const counts = new Map<string, number>();
  for (const { level } of index.unitStems) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '县';
}

/** A county (清河县财政局) as the beginning of a name; 开发区 and 社区 are none. */
const countyAtStart = /^(?:中共)?([\u4e00-\u9fff]{1,8}?(?<![发新园社校地景片高经])[县区旗])(?![域块级县区])/u;

/** Whether a name belongs to nobody of the county: a province's body, another county's, or the county's government as a whole. */
export function belongsElsewhere(name: string, place: string, region: string): boolean {
  if (name.startsWith('省') && !place.endsWith('省')) return true;
  const plain = name.startsWith(place) ? name.slice(place.length) : name;
  if (region !== '' && plain.startsWith(region)) return /^(?:人民政府|政府|县委|委|委、?.?政府)?$/u.test(plain.slice(region.length));
  const county = countyAtStart.exec(plain)?.[1];
  return county !== undefined && county.length >= 3 && !/^[市州盟省]/u.test(county);
}

/** The county's own spellings of a superior's name, the likeliest first. */
export function ownSpellings(name: string, place: string, own: string): string[] {
  const level = /[州盟省]$/u.exec(place)?.[0] ?? '市';
  const usual = usualPlaceName(place);
  const stem = usual.slice(0, -1);
  const withoutPlace = place.length >= 2 ? name.replaceAll(place, own).replaceAll(usual, own) : name;
  const withoutStem = stem.length >= 2 ? withoutPlace.replace(stem, own) : withoutPlace;
  const replaced = withoutStem
    .replace(new RegExp(`^(中共|共青团|团|驻)?${level}(?=.{2}|委)`, 'u'), `$1${own}`)
    .replace(new RegExp(`(?<=委|政府|、)${level}(?=委|政府|监委|人大|政协|直)`, 'gu'), own);
  const anyPlace = name.replace(new RegExp(`^(?:中共|国家税务总局)?[\\u4e00-\\u9fff]{2,4}?${level}(?=.{2})`, 'u'), own);
  const spellings = place === '' ? [replaced, anyPlace, name] : [replaced, name];
  const renamed = spellings.flatMap((spelling) => {
    const pair = otherwiseCalled.find(([from]) => spelling.includes(from));
    return pair === undefined ? [] : [spelling.replace(pair[0], pair[1])];
  });
  return [...new Set([...spellings, ...renamed])];
}
