/** What a place's name ends with, longest first. */
const placeEnds = '自治州|自治县|自治旗|自治区|地区|[省市州盟县区旗]';

/** Words with the look of a place or of its end (市场, 城市). */
const wordsNotPlaces = /^(?:[全我本各]|城市|都市|地区|社区|园区|景区|市场|市民|市容|市政(?!府|务|协|法)|区域|区划|州际)/u;

/** What follows a place in the name of an issuer or in the title of a plan. */
const afterPlace =
  /^(?:人民政府|政府|委|党委|人大|政协|行署|行政公署|推进|全面|深入|深化|贯彻|落实|关于|重点|基层|年度|政务|20\d{2}年|[\u4e00-\u9fff]{2,14}(?:局|委|办|办公室|厅|中心|小组|部|会))/u;

/** The level of a superior that words such as 全市 speak of. */
export type SuperiorLevel = '市' | '州' | '盟' | '省';

/** The level word of a county: 县, or what takes its place (区, 市, 旗). */
export type CountyLevel = '县' | '区' | '市' | '旗';

function placeAtStart(text: string): { place: string; rest: string } | null {
  const pattern = new RegExp(`^[\\u4e00-\\u9fff]{1,12}?(?:${placeEnds})`, 'u');
  const found = pattern.exec(text)?.[0];
  if (found === undefined || wordsNotPlaces.test(found)) return null;
  // 云州 is not yet the whole of 云州市, nor 津市 of 津市市; the second 市 of 云州市市场监管局 is no part of it.
  let end = found.length;
  for (;;) {
    const next = new RegExp(`^(?:${placeEnds})`, 'u').exec(text.slice(end))?.[0];
    if (next === undefined || wordsNotPlaces.test(text.slice(end))) break;
    end += next.length;
  }
  return { place: text.slice(0, end), rest: text.slice(end) };
}

function placeBeforeOrgan(text: string): string | null {
  let rest = text;
  let last: string | null = null;
  // 某省云州市人民政府: the last place before the organ is the issuer's.
  for (let step = 0; step < 3; step += 1) {
    const next = placeAtStart(rest);
    if (next === null || (last !== null && !/^(?:人民政府|政府|委|党委|人大)/u.test(next.rest))) break;
    if (last === null && !afterPlace.test(next.rest) && placeAtStart(next.rest) === null) break;
    last = next.place;
    rest = next.rest;
  }
  return last;
}

/** The place whose plan it is, from its issuer (云州市人民政府办公室) or else from its title; null for the state's plans. */
export function superiorPlace(issuer: string | null, title: string): string | null {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .replace(/^(?:中共|中国共产党)/u, '');
  const fromIssuer = issuer === null ? null : placeBeforeOrgan(plain(issuer));
  if (fromIssuer !== null) return fromIssuer;
  return placeBeforeOrgan(plain(title).replace(/^(?:关于)?(?:印发|转发|下发|做好)?[《“"]?(?:20\d{2}年度?)?/u, ''));
}

/** The level word that the superior's own texts use; 市 where its name is not known or has no such word. */
export function superiorLevel(superiorName: string | null): SuperiorLevel {
  const end = superiorName?.at(-1);
  return end === '州' || end === '盟' || end === '省' ? end : '市';
}

/** The level word that the county's own texts use; 县 where its name says nothing else. */
export function countyLevel(countyName: string): CountyLevel {
  const end = countyName.at(-1);
  return end === '区' || end === '市' || end === '旗' ? end : '县';
}
