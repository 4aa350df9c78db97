/** A place of a superior level at the beginning of a name, with the province before it: 云州市, 麻江州, 东海省云州市, 北山地区. */
const placeAtStart = /^(?:\p{Script=Han}{2,8}?(?:自治州|自治区|地区)|\p{Script=Han}{1,7}?(?:[省市盟]|州(?!市)))+/u;

/** The place that a name begins with, as 云州市 in 云州市人民政府办公室; null when it begins with none. */
function placeOf(name: string): string | null {
  return placeAtStart.exec(name.trim())?.[0] ?? null;
}

/** Names of the superior's whole area that mean the county here: 全市 becomes 全县, 我市 becomes 我县. */
function inCounty(title: string, countyName: string): string {
  const level = /[县区市旗]$/u.exec(countyName)?.[0];
  return level === undefined ? title : title.replace(/(?<=[全我])[省市州盟]/gu, level);
}

/**
 * The title that is proposed for the own plan: the superior's place becomes the county, and a title without any place gets
 * the county in front.
 */
export function ownPlanTitle(superior: { title: string; issuer: string | null }, countyName: string): string {
  const title = superior.title.trim();
  if (countyName === '' || title.includes(countyName)) return title;
  const place = [superior.issuer ?? '', title].map(placeOf).find((found) => found !== null && title.includes(found)) ?? null;
  const own = inCounty(place === null ? title : title.replaceAll(place, countyName), countyName);
  return own.includes(countyName) ? own : `${countyName}${own}`;
}
