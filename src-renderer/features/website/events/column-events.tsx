import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { useEventTaking } from '../../../app/use-event-taking.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ProposedEvents } from '../../../ui/proposed-events.tsx';
import type { ProposedEvent } from '../../../ui/proposed-events.tsx';

/** 拟登记扣分事项: what overdue and empty columns may cost; each is registered with its basis, or left. */
export function ColumnEvents(props: { year: number; events: readonly ProposedEvent[]; onShow: (columnId: string) => void }): ReactNode {
  const { client } = useApi();
  const { goTo } = useNavigation();
  const { error, clearError, ...taking } = useEventTaking('basis:column', props.events, ({ id, occurredOn, basis }) =>
    client.website.takeEvent({ columnId: id, occurredOn, basis }),
  );
  return (
    <>
      <ErrorNotice error={error} onClose={clearError} />
      <ProposedEvents
        events={props.events}
        {...taking}
        showLabel="看栏目"
        onShow={({ id }) => props.onShow(id)}
        onScores={(unitId) => goTo('scoring', { unitId })}
        empty={
          <EmptyState title="没有待登记的扣分事项" text={`${props.year} 年超期和空白的栏目都已登记，或没有发生。未对应单位的栏目不列入。`} />
        }
      />
    </>
  );
}
