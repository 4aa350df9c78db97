import { PictureOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useLargeFont } from '../../../app/preferences.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useElementSize } from '../../../ui/use-element-size.ts';
import { DrawingView } from '../drawing/drawing-view.tsx';
import { SavedPictureNotice } from '../drawing/saved-picture-notice.tsx';
import { useSavePicture } from '../drawing/use-save-picture.ts';
import { DayEntries } from './day-entries.tsx';
import { dayAfterKey, yearDays } from './year-days.ts';
import type { YearDay } from './year-days.ts';
import { stripLegend, yearStrip } from './year-strip.ts';
import styles from './calendar.module.css';

/** Where the entries of a day open: beside it, on the side on which there is room. */
function placeBeside(mark: { x: number; y: number; width: number; height: number }, size: { width: number; height: number }) {
  const below = mark.y < size.height / 2;
  return {
    ...(mark.x < size.width / 2 ? { left: mark.x } : { right: size.width - mark.x - mark.width }),
    ...(below ? { top: mark.y + mark.height + 2 } : { bottom: size.height - mark.y + 2 }),
  };
}

function Calendar({ days, year, asOf }: { days: readonly YearDay[]; year: number; asOf: string }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(frame);
  const [largeFont] = useLargeFont();
  const fontSize = largeFont ? 17 : 14;
  const [open, setOpen] = useState<string | null>(null);
  const strip = useMemo(() => (width > 0 ? yearStrip(days, asOf, { width, fontSize }) : null), [days, asOf, width, fontSize]);
  const picture = useSavePicture({ title: `${year}年政务公开年历`, asOf, layOut: (room) => [yearStrip(days, asOf, room), stripLegend(room)] });
  const openDay = days.find(({ day }) => day === open);
  const openMark = strip?.marks.find(({ key }) => key === open);
  const close = (): void => {
    frame.current?.querySelector<SVGGElement>(`[data-mark="${open}"]`)?.focus();
    setOpen(null);
  };
  return (
    <>
      <div className={styles.head}>
        <span className={styles.hint}>方向键逐日、逐月移动，回车看当天事项</span>
        <Button size="small" icon={<PictureOutlined />} loading={picture.running} aria-label="年历：保存为图片" onClick={picture.start}>
          保存为图片
        </Button>
      </div>
      <SavedPictureNotice picture={picture} />
      <div ref={frame} className={styles.frame}>
        {strip ? <DrawingView drawing={strip} label={`${year}年年历`} start={asOf} pressed={open} nextKey={dayAfterKey} onOpen={setOpen} /> : null}
        {strip && openDay && openMark ? (
          <div className={styles.place} style={placeBeside(openMark, strip)}>
            <DayEntries key={openDay.day} day={openDay} onClose={close} />
          </div>
        ) : null}
      </div>
      {strip ? <DrawingView drawing={stripLegend({ width, fontSize })} label="图例" onOpen={setOpen} /> : null}
    </>
  );
}

/** 年历: what falls on the days of the year, with holidays and working weekends. */
export function CalendarTab({ year, asOf }: { year: number; asOf: string }): ReactNode {
  const { queries } = useApi();
  const entries = useQuery(queries.workbench.calendar.queryOptions({ input: { year } }));
  const known = useQuery(queries.workspace.workingCalendar.queryOptions());
  const days = useMemo(
    () => (entries.data && known.data ? yearDays(year, entries.data, known.data) : null),
    [year, entries.data, known.data],
  );
  const error = entries.error ?? known.error;
  if (error) return <ErrorNotice error={error} />;
  if (!days) return <Skeleton active />;
  return (
    <>
      {known.data?.some((one) => one.year === year) ? null : (
        <p className={styles.quiet}>还没有 {year} 年的放假安排，只标出周末。可在设置里导入当年的工作日历。</p>
      )}
      <Calendar days={days} year={year} asOf={asOf} />
    </>
  );
}
