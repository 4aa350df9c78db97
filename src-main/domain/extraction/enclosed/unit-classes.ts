const byClass = /^(?:\(.{1,3}\)|将|对|按照?|把|以)?(.+?)(?:实行|采取)?(?:分类|分别|分组|分层)(?:别|次)?(?:进行|实施|开展|实行)?(?:年度)?(?:考评|考核|排名|评分|评议|打分|计分|评比|排序)/;
const countedClasses = /(?:分为|分成|划分为|分|按照?)(.+?)(?:等)?(?:[两二三四五六七八九十]|\d{1,2})个?(?:大?类别?|组别?|序列|系列|层次|板块)/;
const classLike = /单位|部门|乡镇|镇街|街道|机构|企业|组|园区|镇|乡|直|委办局|系列|社区|开发区/;
const longestClass = 24;

/** Parts between 、 and 和 outside brackets. */
function namesIn(list: string): string[] {
  const names: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at <= list.length; at++) {
    const unit = list.charAt(at);
    if (/[(\uff08]/.test(unit)) depth++;
    else if (/[)\uff09]/.test(unit)) depth = Math.max(0, depth - 1);
    const divides = /[、和及]/.test(unit) && depth === 0;
    if (at < list.length && !divides) continue;
    names.push(list.slice(start, at));
    start = at + 1;
  }
  return names.filter((name) => name !== '');
}

/**
 * Classes of units that are assessed or ranked apart, as printed (各乡镇、各直属机构分类进行考评); none where a clause
 * names none. `clause` is one part of a sentence between commas, `printed` the same as printed.
 */
export function unitClassesIn(clause: string, printed: string): string[] {
  const match = countedClasses.exec(clause) ?? byClass.exec(clause);
  const list = match?.[1];
  if (!match || list === undefined) return [];
  const start = match.index + match[0].indexOf(list);
  const names = namesIn(printed.slice(start, start + list.length).replace(/^(?:考核对象|考评对象|被考核单位|全县|全市)?(?:分为|分成|分)?/, ''));
  return names.length > 1 && names.every((name) => name.length <= longestClass && classLike.test(name)) ? names : [];
}
