import type { RelativeLimit } from '../extraction/extracted-plan.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import type { DeadlineRule, Groups, Reading, Surroundings } from './deadline-rule.ts';
import { relative } from './deadline-rule.ts';
import { amountWords, serviceWords } from './deadline-words.ts';

const relativeUnits: Record<string, [RelativeLimit['unit'], number]> = {
  小时: ['hour', 1],
  工作日: ['workingDay', 1],
  自然日: ['day', 1],
  日: ['day', 1],
  天: ['day', 1],
  周: ['day', 7],
  月: ['month', 1],
};

// Words that lead to the event are no part of it: 都应在|印发, 本方案|印发, but 自检查结束 keeps its 自.
const eventPattern = /((?:[^,。;、:()“”]{0,12}?(?:要|应|须|应当|均|并|将)?在|于)?(?:本[^,。;]{1,14}?(?=印发|下发|出台))?)((?:自|从)?[^,。;、:()“”]{1,24}?)(?:之日起?|之后|以后|后|当日起?|起)(?:的|,|应当|应|须|要|在|于)*$/;

/** Verbs of what is to be done so long before an event; a notice to one applicant is a service rule. */
const advanceVerbs = /^(?:以上)?[,]?(?:在[^,。;、]{1,14}?|通过[^,。;、]{1,14}?)?(?:向社会|对外|主动|及时|统一)?(?:公告|公布|公示|公开|发布|预告|通告|通报|报送|上报|报备|挂网)/;

const amountOfTime = `(?:至少|不少于|不晚于)?(?<amount>${amountWords})个?(?<unit>工作日|自然日|小时|日|天|周|月)(?:以上|之内|以内|内)?`;

/** An amount of time before an event; null where it binds no task. A rough week or month is an order of steps. */
function inAdvance(groups: Groups, around: Surroundings, event: string | null): Reading | null {
  if (/[周月]/.test(groups['unit'] ?? '')) return null;
  if (around.context.position !== 'label' && !advanceVerbs.test(around.after)) return null;
  const [unit, factor] = relativeUnits[groups['unit'] ?? ''] ?? ['day', 1];
  const amount = parseAnyNumber(groups['amount'] ?? '');
  return amount === null ? null : { ...relative({ amount: amount * factor, unit, event }), extendBack: event === null ? 0 : event.length - 1 };
}

/** 印发后30日内, 7个工作日内, 提前24小时公告, 实施前15日公布. */
export const relativeRules: DeadlineRule[] = [
  { needs: '提前', pattern: new RegExp(`提前${amountOfTime}`, 'g'), read: (groups, _words, around) => inAdvance(groups, around, null) },
  {
    needs: '前',
    pattern: new RegExp(`(?<!提)前${amountOfTime}`, 'g'),
    read(groups, _words, around) {
      const event = /(?:^|[,。;、:()在于应须])([\u4e00-\u9fff]{2,10})$/.exec(around.before)?.[1]?.replace(/^.*[在于应须]/, '') ?? '';
      return event.length < 2 || /[年月日底末度天周内]$/.test(event) ? null : inAdvance(groups, around, `${event}前`);
    },
  },
  {
    needs: '内',
    pattern: new RegExp(`(?<amount>${amountWords})个?(?<unit>工作日|自然日|小时|日|天|周|月)(?:之内|以内|内)`, 'g'),
    read(groups, words, around) {
      if (around.context.position !== 'label' && serviceWords.test(around.after)) return null;
      if (groups['unit'] === '月' && !words.includes('个')) return null;
      const [unit, factor] = relativeUnits[groups['unit'] ?? ''] ?? ['day', 1];
      const amount = parseAnyNumber(groups['amount'] ?? '');
      if (amount === null) return null;
      const counted = eventPattern.exec(around.before);
      const event = counted?.[2]?.replace(/^[自从]/, '') ?? null;
      return { ...relative({ amount: amount * factor, unit, event }), extendBack: counted ? counted[0].length - (counted[1] ?? '').length : 0 };
    },
  },
];
