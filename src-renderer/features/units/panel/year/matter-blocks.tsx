import type { ReactNode } from 'react';
import type { CaseView } from '../../../../../src-main/contract/cases.ts';
import type { PhoneCallView, SlipView } from '../../../../../src-main/contract/supervision.ts';
import { caseChannelLabels, caseStateLabels, slipKindLabels } from '../../../../../src-main/contract/text/labels.ts';
import { columnName } from '../../../../../src-main/contract/text/website-sentences.ts';
import type { WebsiteColumnView } from '../../../../../src-main/contract/website.ts';
import { useNavigation } from '../../../../app/navigation.ts';
import { StatusChip } from '../../../../ui/status-chip.tsx';
import { YearBlock, YearLine } from './year-block.tsx';
import { byColumnState } from './year-order.ts';
import { caseColour, columnStanding, slipStanding } from './year-words.ts';

/** 督办文书: slips that went to the unit. */
export function SlipsBlock(props: { unitId: string; slips: readonly SlipView[] }): ReactNode {
  const { unitId } = props;
  const { goTo } = useNavigation();
  return (
    <YearBlock
      title="督办文书"
      unit="份"
      onAll={() => goTo('supervision', { tab: 'slips', unitId })}
      lines={props.slips.map((slip) => (
        <YearLine
          key={slip.slipId}
          start={slip.issuedOn}
          text={`${slipKindLabels[slip.kind]} ${slip.number}`}
          end={<StatusChip {...slipStanding(slip)} />}
          onOpen={() => goTo('supervision', { slipId: slip.slipId })}
        />
      ))}
    />
  );
}

/** 电话提醒: calls to the unit. */
export function CallsBlock(props: { unitId: string; calls: readonly PhoneCallView[] }): ReactNode {
  const { unitId } = props;
  const { goTo } = useNavigation();
  const toCalls = (): void => goTo('supervision', { tab: 'calls', unitId });
  return (
    <YearBlock
      title="电话提醒"
      unit="次"
      onAll={toCalls}
      lines={props.calls.map(({ callId, calledOn, matter, person }) => (
        <YearLine key={callId} start={calledOn} text={matter} end={<span>{person}</span>} onOpen={toCalls} />
      ))}
    />
  );
}

/** 申请来信: requests that the unit handles. */
export function CasesBlock(props: { unitId: string; cases: readonly CaseView[] }): ReactNode {
  const { unitId } = props;
  const { goTo } = useNavigation();
  return (
    <YearBlock
      title="申请来信"
      unit="件"
      onAll={() => goTo('cases', { unitId })}
      lines={props.cases.map(({ caseId, channel, subject, clock }) => (
        <YearLine
          key={caseId}
          text={`${caseChannelLabels[channel]} ${subject}`}
          end={<StatusChip colour={caseColour(clock.state)} label={caseStateLabels[clock.state]} />}
          onOpen={() => goTo('cases', { caseId })}
        />
      ))}
    />
  );
}

/** 网站栏目: columns that the unit keeps. */
export function ColumnsBlock(props: { unitId: string; columns: readonly WebsiteColumnView[] }): ReactNode {
  const { unitId } = props;
  const { goTo } = useNavigation();
  return (
    <YearBlock
      title="网站栏目"
      unit="个"
      onAll={() => goTo('website', { unitId })}
      lines={byColumnState(props.columns).map((column) => (
        <YearLine
          key={column.columnId}
          text={columnName(column.path)}
          end={<StatusChip {...columnStanding(column)} />}
          onOpen={() => goTo('website', { columnId: column.columnId })}
        />
      ))}
    />
  );
}
