/**
 * Events of relative deadlines (印发后30日内) that mean the day on which the plan itself was issued. 文件印发后 and
 * 政策发布后 are left out: they speak of other papers, each with a day of its own.
 */
export const planIssued = /^自?本?(?:工作|实施|分工)?(?:方案|通知|要点|计划|意见)?(?:印发|下发|发文)(?:之日)?起?$/u;
