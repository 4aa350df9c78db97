import { useState } from 'react';
import type { ReactNode } from 'react';
import { useVisit } from '../../app/navigation.ts';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { CommitResult } from './commit/commit-result.tsx';
import type { MadePlan } from './commit/commit-words.ts';
import { ComparePage } from './compare/compare-page.tsx';
import { StartPage } from './start/start-page.tsx';
import { OpenAdaptation } from './work/open-adaptation.tsx';

type Place =
  | { kind: 'start'; superiorPlanId: string | null }
  | { kind: 'work'; adaptationId: string }
  | { kind: 'compare'; superiorPlanId: string }
  | { kind: 'made'; made: MadePlan };

/** 上级转化: the superior's plan becomes the county's own. */
export function AdaptationScreen(): ReactNode {
  const [place, setPlace] = useState<Place>({ kind: 'start', superiorPlanId: null });
  const visit = useVisit('adaptation');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    const { adaptationId, superiorPlanId } = visit.target;
    if (adaptationId !== undefined) setPlace({ kind: 'work', adaptationId });
    else if (superiorPlanId !== undefined) setPlace({ kind: 'start', superiorPlanId });
  }
  const toStart = (superiorPlanId: string | null = null): void => setPlace({ kind: 'start', superiorPlanId });
  const open = (adaptationId: string): void => setPlace({ kind: 'work', adaptationId });

  if (place.kind === 'work') {
    return (
      <OpenAdaptation
        key={place.adaptationId}
        adaptationId={place.adaptationId}
        onLeave={() => toStart()}
        onMade={(made) => setPlace({ kind: 'made', made })}
      />
    );
  }
  if (place.kind === 'compare') {
    return <ComparePage superiorPlanId={place.superiorPlanId} onOpen={open} onLeave={() => toStart(place.superiorPlanId)} />;
  }
  if (place.kind === 'made') {
    return (
      <ScreenFrame title="上级转化" about="生成本级计划">
        <CommitResult made={place.made} onOpen={open} onAnother={() => toStart()} />
      </ScreenFrame>
    );
  }
  return (
    <StartPage
      key={place.superiorPlanId ?? ''}
      superiorPlanId={place.superiorPlanId}
      onOpen={open}
      onCompare={(superiorPlanId) => setPlace({ kind: 'compare', superiorPlanId })}
    />
  );
}
