import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLargeFont } from '../../../app/preferences.ts';
import { useElementSize } from '../../../ui/use-element-size.ts';
import type { Room } from '../drawing/drawing.ts';
import { DrawingView } from '../drawing/drawing-view.tsx';
import { SavedPictureNotice } from '../drawing/saved-picture-notice.tsx';
import { useSavePicture } from '../drawing/use-save-picture.ts';
import { chartParts } from './chart-drawings.ts';
import type { ChartDrawings } from './chart-drawings.ts';
import styles from './charts.module.css';

/** A chart with its title, its own choices and 保存为图片; the body of a long one scrolls under its heads. */
export function ChartPanel(props: {
  title: string;
  /** Title in a picture, where the year has to be said; also the name of the file. */
  pictureTitle: string;
  asOf: string;
  /** Must be the same function while the chart is the same. */
  layOut: (room: Room) => ChartDrawings;
  onOpen: (key: string) => void;
  pressed?: string | null;
  tools?: ReactNode;
  scrolling?: boolean;
}): ReactNode {
  const { title, layOut, onOpen } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(frame);
  const [largeFont] = useLargeFont();
  const fontSize = largeFont ? 17 : 14;
  const drawings = useMemo(() => (width > 0 ? layOut({ width, fontSize }) : null), [layOut, width, fontSize]);
  const picture = useSavePicture({ title: props.pictureTitle, asOf: props.asOf, layOut: (room) => chartParts(layOut(room)) });
  const pressed = props.pressed === undefined ? {} : { pressed: props.pressed };
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {props.tools}
        <Button size="small" icon={<PictureOutlined />} loading={picture.running} aria-label={`${title}：保存为图片`} onClick={picture.start}>
          保存为图片
        </Button>
      </div>
      <SavedPictureNotice picture={picture} />
      <div ref={frame} className={props.scrolling ? styles.scroll : ''}>
        {drawings?.head ? (
          <div className={styles.heads}>
            <DrawingView drawing={drawings.head} label="表头" onOpen={onOpen} />
          </div>
        ) : null}
        {drawings ? <DrawingView drawing={drawings.body} label={title} onOpen={onOpen} {...pressed} /> : null}
      </div>
      {drawings ? <DrawingView drawing={drawings.legend} label="图例" onOpen={onOpen} /> : null}
    </section>
  );
}
