/** Names of the contract's fields as the screens print them; those that no screen prints are missing. */
const labels: Readonly<Record<string, string>> = {
  countyName: '县（市、区）名称',
  officeName: '本单位名称',
  clerkName: '经办人',
  year: '年度',
  name: '名称',
  shortName: '简称',
  aliases: '别名',
  title: '名称',
  requirement: '工作要求',
  outlineNumber: '序号',
  note: '备注',
  deadlines: '完成时限',
  assignments: '单位',
  text: '文字',
  basis: '依据',
  reportedOn: '报告日期',
  occurredOn: '发生日期',
  subject: '事由',
  receivedOn: '收到日期',
  notifiedOn: '通知或告知日期',
  correctBy: '补正期限',
  askedOn: '征求意见日期',
  endedOn: '意见收到日期',
  answeredOn: '答复日期',
  workingDays: '工作日数',
  lastUpdatedOn: '上次更新',
  on: '更新日期',
  asOf: '计算到',
  search: '查找',
};

/** Labels of the fields at some places of an input (`fields.deadlines.0.text`), the innermost known name of each, once. */
export function fieldLabels(places: readonly string[]): string[] {
  const known = places.flatMap((place) => {
    const name = place.split('.').findLast((part) => part in labels);
    return name === undefined ? [] : [labels[name] ?? ''];
  });
  return [...new Set(known)];
}
