import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useVisit } from '../../app/navigation.ts';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { CommitResult } from './commit-step/commit-result.tsx';
import type { Committed } from './commit-step/commit-words.ts';
import { FileStep } from './file-step/file-step.tsx';
import { OpenImport } from './open-import.tsx';
import { StepWords } from './step-words.tsx';

type Place = { kind: 'file' } | { kind: 'import'; importId: string } | { kind: 'committed'; committed: Committed };

/** 计划导入: a file comes in, is checked beside its original, and is committed to the ledger. */
export function ImportScreen(): ReactNode {
  const [place, setPlace] = useState<Place>({ kind: 'file' });
  const visit = useVisit('import');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    if (visit.target.importId !== undefined) setPlace({ kind: 'import', importId: visit.target.importId });
  }
  const open = useCallback((importId: string) => setPlace({ kind: 'import', importId }), []);
  const toFiles = useCallback(() => setPlace({ kind: 'file' }), []);

  if (place.kind === 'import') {
    return (
      <OpenImport
        key={place.importId}
        importId={place.importId}
        onLeave={toFiles}
        onCommitted={(committed) => setPlace({ kind: 'committed', committed })}
      />
    );
  }
  return (
    <ScreenFrame title="计划导入" about={<StepWords current={place.kind === 'file' ? 'file' : 'commit'} />}>
      {place.kind === 'file' ? (
        <FileStep onOpen={open} />
      ) : (
        <CommitResult committed={place.committed} onAnother={toFiles} />
      )}
    </ScreenFrame>
  );
}
