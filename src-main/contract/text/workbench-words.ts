/** Words of the year calendar. */
export const calendarTitles = {
  tasks: (first: string, count: number): string => (count === 1 ? first : `${first}等 ${count} 项任务到期`),
  cases: (first: string, count: number): string => (count === 1 ? `答复期限：${first}` : `${count} 件依申请公开、信箱、热线答复期限`),
  slips: (number: string, count: number): string => (count === 1 ? `${number}应回复` : `${number}等 ${count} 份单据应回复`),
  quarterEnd: (quarter: number): string => `第${['一', '二', '三', '四'][quarter - 1] ?? ''}季度末`,
};
