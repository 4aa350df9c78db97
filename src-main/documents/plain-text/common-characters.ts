/** What offices' texts are made of: each of these, Simplified or Traditional, stands for one character in some hundred. */
const everyday =
  '的一是在不了有和为以及等中上下对于与或并按将应由其所可全各本年月日前底每季度半内第项条个万' +
  '政务公开信息县市区乡镇街道村省局委办室厅部门单位处科机关府人民国家社会经济发展改革工作要点方案落实' +
  '责任牵头配合负责完成时限推进加强建设管理服务制度监督检查考核组织领导实施进行做好提高加快深化规范' +
  '财教育卫生健康农业交通自然资源住房城乡环保生态审计统应急民政司法公安税务重大项目预算决算' +
  '二三四五六七八九十〇，。、；：（）《》“”：' +
  '為與並應將對於務開縣區鄉鎮街辦廳門單處機關國經濟發改頭責負實進強設層級動員會議傳達導體領' +
  '時間們這個來說後從還點線網站財產業車當無電話號總計畫劃規則監查組織環審計統應變農學醫衛護稅項預決';

/** Rows of a double-byte encoding that hold its common characters and punctuation. */
interface CommonRows {
  encoding: 'gb18030' | 'big5';
  leads: readonly (readonly [first: number, last: number])[];
  trails: readonly (readonly [first: number, last: number])[];
}

/** Punctuation and level 1 of GB 2312 (3,755 characters) and of BIG5 (5,401). */
const commonRows: readonly CommonRows[] = [
  { encoding: 'gb18030', leads: [[0xa1, 0xa1], [0xa3, 0xa3], [0xb0, 0xd7]], trails: [[0xa1, 0xfe]] },
  { encoding: 'big5', leads: [[0xa1, 0xa2], [0xa4, 0xc6]], trails: [[0x40, 0x7e], [0xa1, 0xfe]] },
];

let everydaySet: ReadonlySet<string> | undefined;
let usualSet: ReadonlySet<string> | undefined;

/** Characters that nearly every sentence of an office has some of. */
export function everydayCharacters(): ReadonlySet<string> {
  everydaySet ??= new Set(everyday);
  return everydaySet;
}

/** Common Simplified and Traditional characters with their punctuation, taken from the decoders' own tables. */
export function usualCharacters(): ReadonlySet<string> {
  usualSet ??= new Set(commonRows.flatMap(charactersOf));
  return usualSet;
}

function charactersOf({ encoding, leads, trails }: CommonRows): string[] {
  const bytes: number[] = [];
  for (const lead of numbersIn(leads)) for (const trail of numbersIn(trails)) bytes.push(lead, trail);
  return Array.from(new TextDecoder(encoding).decode(Uint8Array.from(bytes))).filter((one) => !/[\p{Co}\ufffd\p{ASCII}]/u.test(one));
}

function numbersIn(ranges: readonly (readonly [first: number, last: number])[]): number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
