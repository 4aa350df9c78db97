import { Segmented, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Collection } from './collect/use-collect.ts';
import { NoTasks, NothingGiven, NothingReturned, NothingWaiting } from './empty-views.tsx';
import { PackageSelect } from './packages/package-select.tsx';
import { ReturnsView } from './returns/returns-view.tsx';
import { ReviewView } from './review/review-view.tsx';
import { UnitsView } from './units/units-view.tsx';
import { hasNoTasks } from './use-exchange-data.ts';
import type { ExchangeData } from './use-exchange-data.ts';
import type { ExchangePlace, ExchangeView } from './use-exchange-place.ts';
import styles from './exchange.module.css';

/** One of the three views, or what to do next where there is nothing to show in it. */
export function ViewBody(props: {
  shown: ExchangeView;
  data: ExchangeData;
  place: ExchangePlace;
  collection: Collection;
  /** The form of a distribution; null where it is not open. */
  form: ReactNode;
  onDistribute: () => void;
  onCloseForm: () => void;
}): ReactNode {
  const { shown, data, place, collection, form } = props;
  const { given, files, waiting } = data;
  const tabs = (
    <Segmented<ExchangeView>
      aria-label="看什么"
      value={place.view}
      options={[
        { value: 'units', label: '各单位' },
        { value: 'returns', label: `收到的文件 ${files.length}` },
        { value: 'review', label: `核对 ${waiting.length}` },
      ]}
      onChange={place.setView}
    />
  );
  if (shown === 'units' && given !== undefined && !data.unitsLoading) {
    return (
      <UnitsView
        key={given.packageId}
        given={given}
        units={data.units}
        head={
          <>
            {tabs}
            <PackageSelect packages={data.packages} planTitles={data.planTitles} value={given.packageId} onChange={place.setPackageId} />
          </>
        }
        form={form}
        onPanel={props.onCloseForm}
        onShowReturns={(returnIds) => place.showReturns(returnIds, returnIds[0] ?? null)}
      />
    );
  }
  if (shown === 'returns' && files.length > 0) {
    return (
      <ReturnsView
        files={files}
        head={tabs}
        periodOf={data.periodOf}
        choice={place.returnChoice}
        onChoice={place.setReturnChoice}
        current={place.currentReturn}
        onCurrent={place.setCurrentReturn}
        onReview={place.review}
      />
    );
  }
  if (shown === 'review' && waiting.length > 0) {
    return <ReviewView head={tabs} waiting={waiting} returnIds={place.reviewIds} onReturnIds={place.setReviewIds} choices={place.choices} onChoices={place.setChoices} />;
  }
  const empty = (): ReactNode => {
    if (shown === 'units' && data.unitsLoading) return <Skeleton active style={{ padding: 16 }} />;
    if (shown === 'units') return hasNoTasks(data) ? <NoTasks /> : <NothingGiven onDistribute={props.onDistribute} />;
    return files.length === 0 ? <NothingReturned collection={collection} /> : <NothingWaiting collection={collection} onUnits={() => place.setView('units')} />;
  };
  return (
    <>
      <div className={styles.row}>{tabs}</div>
      <div className={styles.body}>
        <div className={styles.column}>{empty()}</div>
        {shown === 'units' ? form : null}
      </div>
    </>
  );
}
