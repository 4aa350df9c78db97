/** What stands in place of `{name}` in a line of words. */
const placeWords: Readonly<Record<string, string>> = {
  plan: '计划名称',
  year: '年度',
  lastYear: '上一年度',
  day: '日期',
  unit: '单位名称',
  units: '单位',
  className: '单位类别',
  scheme: '考核细则',
  from: '起',
  to: '止',
  fromDay: '较早版本的日期',
  toDay: '较晚版本的日期',
  group: '小组名称',
  county: '县（市、区）名称',
  name: '名称',
  text: '内容',
  quarter: '季度',
  item: '扣分项目',
  count: '项数',
  points: '分数',
  state: '状态',
  field: '栏目',
  words: '内容',
  period: '填报期间',
  rows: '任务数',
  overdue: '超期任务数',
  days: '天数',
  deadline: '时限',
  number: '序号',
  header: '栏目名称',
  page: '页码',
  pages: '总页数',
};

/** What a line of words may have that is filled in when it is printed: {plan} 计划名称，{day} 日期; null for none. */
export function placesSentence(places: readonly string[]): string | null {
  if (places.length === 0) return null;
  return `自动填写：${places.map((place) => `{${place}} ${placeWords[place] ?? ''}`.trim()).join('，')}`;
}
