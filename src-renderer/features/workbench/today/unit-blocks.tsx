import type { ReactNode } from 'react';
import { useNavigation } from '../../../app/navigation.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Block, Line } from '../block.tsx';
import type { Today } from './today-words.ts';

/** 超期单位: the longest overdue first, with whom to call; each leads to its overdue tasks. */
export function OverdueBlock({ today }: { today: Today }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <Block
      title="超期单位"
      count={`${today.overdueByUnit.length} 家`}
      empty="没有超期的单位。"
      all={{ label: '去台账看', onOpen: () => goTo('ledger', { lights: ['red'] }) }}
      lines={today.overdueByUnit.map((unit) => (
        <Line
          key={unit.unitId}
          text={unit.unitName}
          note={unit.phone === null ? '未登记联络员电话' : `联络员电话 ${unit.phone}`}
          end={<StatusChip colour="red" label={`超期 ${unit.tasks} 项，最长 ${unit.longestDays} 天`} />}
          onOpen={() => goTo('ledger', { unitId: unit.unitId, lights: ['red'] })}
        />
      ))}
    />
  );
}

/** 未报送单位: who has open tasks and has not reported for the quarter that is collected. */
export function SilentUnitsBlock({ today }: { today: Today }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <Block
      title="未报送季度进展的单位"
      count={`${today.unitsWithoutReport.length} 家`}
      empty="各单位均已报送。"
      all={{ label: '去催报', onOpen: () => goTo('supervision', { tab: 'next' }) }}
      lines={today.unitsWithoutReport.map((unit) => (
        <Line
          key={unit.unitId}
          text={unit.unitName}
          end={<span>未完成 {unit.openTasks} 项</span>}
          onOpen={() => goTo('reports', { tab: 'quarter', unitId: unit.unitId })}
        />
      ))}
    />
  );
}
