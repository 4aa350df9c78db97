import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { useEventTaking } from '../../../app/use-event-taking.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ProposedEvents } from '../../../ui/proposed-events.tsx';
import type { ProposedEvent } from '../../../ui/proposed-events.tsx';

/** 拟登记扣分事项: what late and irregular requests may cost; each is registered with its basis, or left. */
export function CaseEvents(props: { year: number; events: readonly ProposedEvent[]; onShow: (caseId: string) => void }): ReactNode {
  const { client } = useApi();
  const { goTo } = useNavigation();
  const { error, clearError, ...taking } = useEventTaking('basis:case', props.events, ({ id, occurredOn, basis }) =>
    client.cases.takeEvent({ caseId: id, occurredOn, basis }),
  );
  return (
    <>
      <ErrorNotice error={error} onClose={clearError} />
      <ProposedEvents
        events={props.events}
        {...taking}
        showLabel="看办件"
        onShow={({ id }) => props.onShow(id)}
        onScores={(unitId) => goTo('scoring', { unitId })}
        empty={
          <EmptyState
            title="没有待登记的扣分事项"
            text={`${props.year} 年的办件中，超期答复、逾期未答复和补正、延期不规范的都已登记，或没有发生。`}
          />
        }
      />
    </>
  );
}
