/** How the title of a plan, its notice or its table ends. */
export const titleEnd = /(?:要点|方案|计划|安排|分工|分解表|清单|台账|意见|措施|细则|通知|任务)$/u;
