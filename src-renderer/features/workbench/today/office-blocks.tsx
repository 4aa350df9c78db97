import type { ReactNode } from 'react';
import { useNavigation } from '../../../app/navigation.ts';
import { Block, Line } from '../block.tsx';
import { daysLeftWords } from './today-words.ts';
import type { Today } from './today-words.ts';

/** 待发布计划: own plans that have changed since their last published version. */
export function PublicationBlock({ today }: { today: Today }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <Block
      title="待发布计划"
      count={`${today.plansToPublish.length} 份`}
      empty="没有等待发布的计划。"
      lines={today.plansToPublish.map((plan) => (
        <Line
          key={plan.planId}
          text={plan.title}
          end={<span>{plan.changes === 0 ? '尚未发布' : `改动 ${plan.changes} 处`}</span>}
          onOpen={() => goTo('plans', { planId: plan.planId })}
        />
      ))}
    />
  );
}

/** 依申请公开、信箱、热线到期: requests that are to be answered soon or are late. */
export function CasesBlock({ today }: { today: Today }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <Block
      title="依申请公开、信箱、热线到期"
      count={`${today.casesDue.length} 件`}
      empty="没有临近到期的办件。"
      all={{ label: '去申请来信看', onOpen: () => goTo('cases', { states: ['dueSoon', 'overdue'] }) }}
      lines={today.casesDue.map((one) => (
        <Line
          key={one.caseId}
          text={one.subject}
          note={one.unitName}
          end={
            <>
              <span>{daysLeftWords(one.daysLeft, '个工作日')}</span>
              <span>{one.dueOn}</span>
            </>
          }
          onOpen={() => goTo('cases', { caseId: one.caseId })}
        />
      ))}
    />
  );
}

/** 督办、填报与栏目: counts of slips without a reply, fill-in workbooks to take over or late, and website columns that are late; each leads to its rows. */
export function SupervisionBlock({ today }: { today: Today }): ReactNode {
  const { goTo } = useNavigation();
  const rows = [
    { text: '督办单过期未回复', count: today.slipsOverdue, unit: '份', open: () => goTo('supervision', { tab: 'slips' }) },
    { text: '填报表已收回待核对', count: today.returnsWaiting, unit: '份', open: () => goTo('exchange', {}) },
    { text: '填报表过期未报回', count: today.unitsNotReturned, unit: '个单位', open: () => goTo('exchange', {}) },
    { text: '网站栏目超期未更新或空白', count: today.columnsOverdue, unit: '个', open: () => goTo('website', { states: ['overdue', 'empty'] }) },
  ].filter(({ count }) => count > 0);
  return (
    <Block
      title="督办、填报与网站栏目"
      count={`${rows.length} 类`}
      empty="督办单均已回复，没有待核对和过期的填报表，网站栏目没有超期。"
      lines={rows.map(({ text, count, unit, open }) => (
        <Line key={text} text={text} end={<span>{`${count} ${unit}`}</span>} onOpen={open} />
      ))}
    />
  );
}
