import { Button, Skeleton } from 'antd';
import { Activity, useState } from 'react';
import type { ReactNode } from 'react';
import { writeStoredValue } from '../../app/stored-value.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgressBar } from '../../ui/job-progress-bar.tsx';
import { focusSidePanel } from '../../ui/panel-focus.ts';
import { SaveOutcome } from '../../ui/save-outcome.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { CollectMenu } from './collect/collect-menu.tsx';
import { CollectOutcome } from './collect/collect-outcome.tsx';
import { useCollect } from './collect/use-collect.ts';
import { DistributePanel, distributeDraftKey } from './distribute/distribute-panel.tsx';
import { distributedSentence, useDistribute } from './distribute/use-distribute.ts';
import { aboutExchange, hasNoTasks, useExchangeData } from './use-exchange-data.ts';
import { exchangeViews, useExchangePlace } from './use-exchange-place.ts';
import { ViewBody } from './view-body.tsx';
import styles from './exchange.module.css';

/** 报送收集: what units are given to fill in, what came back, and taking it over into the ledger. */
export function ExchangeScreen(): ReactNode {
  const place = useExchangePlace();
  const { view } = place;
  const [distributing, setDistributing] = useState(false);
  const data = useExchangeData(place.packageId);
  const { given, waiting } = data;
  const collection = useCollect();
  const distribution = useDistribute((packageId) => {
    place.setPackageId(packageId);
    setDistributing(false);
    writeStoredValue(distributeDraftKey, null);
  });
  const { over, handlers } = useFileDrop(collection.running, (dropped) => void collection.drop(dropped));
  const [seenReading, setSeenReading] = useState(0);
  if (collection.read && collection.read.number !== seenReading) {
    setSeenReading(collection.read.number);
    place.showReturns(null, null);
  }
  const openDistribution = (): void => {
    place.setView('units');
    setDistributing(true);
    focusSidePanel();
  };
  // The form shows its own job and error; what was taken back is no longer told.
  const isGiven = data.packages.some(({ packageId }) => packageId === distribution.written?.packageId);
  const outcome = { ...distribution, job: null, error: distributing ? null : distribution.error, written: isGiven ? distribution.written : null };
  const closeForm = (): void => setDistributing(false);
  const form = distributing ? (
    <DistributePanel distribution={distribution} plans={data.plans} lastContact={data.packages[0]?.contact ?? null} onClose={closeForm} />
  ) : null;
  return (
    <ScreenFrame
      title="报送收集"
      about={aboutExchange(data)}
      actions={
        hasNoTasks(data) ? null : (
          <>
            <Button type={given === undefined ? 'primary' : 'default'} onClick={openDistribution}>
              下发填报表…
            </Button>
            <CollectMenu collection={collection} primary={given !== undefined} />
          </>
        )
      }
    >
      <div className={over ? `${styles.column} ${styles.over}` : styles.column} {...handlers}>
        <ErrorNotice error={collection.error} onClose={collection.clearError} />
        <ErrorNotice error={data.error} />
        {collection.job ? (
          <div className={styles.notice}>
            <JobProgressBar job={collection.job} />
          </div>
        ) : null}
        {view === 'units' ? <SaveOutcome run={outcome} sentence={distributedSentence} className={styles.notice} /> : null}
        {view === 'returns' && collection.read ? (
          <CollectOutcome collected={collection.read} onReview={waiting.length > 0 ? () => place.review(null) : null} onClose={collection.end} />
        ) : null}
        {data.loading ? (
          <Skeleton active style={{ padding: 16 }} />
        ) : (
          exchangeViews.map((shown) =>
            place.seen.has(shown) ? (
              <Activity key={shown} mode={shown === view ? 'visible' : 'hidden'}>
                <div className={styles.column}>
                  <ViewBody shown={shown} data={data} place={place} collection={collection} form={form} onDistribute={openDistribution} onCloseForm={closeForm} />
                </div>
              </Activity>
            ) : null,
          )
        )}
      </div>
    </ScreenFrame>
  );
}
