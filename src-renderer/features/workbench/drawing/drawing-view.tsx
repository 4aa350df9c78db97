import { memo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import type { Drawing, Mark, Shape } from './drawing.ts';
import { markAfterKey } from './mark-keys.ts';
import styles from './drawing.module.css';

const ShapeView = memo(function ShapeView({ shape }: { shape: Shape }): ReactNode {
  switch (shape.kind) {
    case 'box':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={shape.fill} stroke={shape.stroke} />;
    case 'line':
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} stroke={shape.stroke} />;
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.bold ? 600 : undefined}
          fill={shape.fill}
          textAnchor={shape.anchor}
          dominantBaseline="central"
        >
          {shape.text}
        </text>
      );
  }
});

function shapeViews(shapes: readonly Shape[]): ReactNode {
  // Shapes of a drawing have no names, and never change places.
  return shapes.map((shape, index) => <ShapeView key={index} shape={shape} />);
}

const MarkView = memo(function MarkView(props: { mark: Mark; inTabOrder: boolean; pressed: boolean | undefined }): ReactNode {
  const { mark } = props;
  return (
    <g
      className={styles.mark}
      role="button"
      data-mark={mark.key}
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-label={mark.label}
      aria-pressed={props.pressed}
    >
      <title>{mark.label}</title>
      {shapeViews(mark.shapes)}
      <rect className={styles.hit} x={mark.x + 1} y={mark.y + 1} width={mark.width - 2} height={mark.height - 2} />
    </g>
  );
});

function keyOf(target: EventTarget): string | null {
  return (target instanceof Element && target.closest('[data-mark]')?.getAttribute('data-mark')) || null;
}

/**
 * A drawing on the screen. Its marks are buttons of which one is in the tab order; arrow keys go from mark to mark (by
 * where they lie, or as `nextKey` says), Enter, Space and a click open one.
 */
export function DrawingView(props: {
  drawing: Drawing;
  label: string;
  onOpen: (key: string) => void;
  /** The mark that the Tab key comes to first; without it the first one. */
  start?: string;
  /** Key of the mark that is chosen, where marks are chosen and not only opened. */
  pressed?: string | null;
  nextKey?: (keyName: string, current: string) => string | null;
}): ReactNode {
  const { drawing, onOpen, pressed } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const { marks } = drawing;
  const wanted = visited ?? props.start;
  const current = marks.some(({ key }) => key === wanted) ? wanted : marks[0]?.key;
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event.target);
    if (key === null || event.ctrlKey || event.altKey || isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(key);
      return;
    }
    const next = props.nextKey ? props.nextKey(event.key, key) : markAfterKey(event.key, marks, key);
    if (next === null) return;
    event.preventDefault();
    svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <svg
      ref={svg}
      className={styles.drawing}
      width={drawing.width}
      height={drawing.height}
      role="group"
      aria-label={props.label}
      onFocus={(event) => setVisited(keyOf(event.target))}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const key = keyOf(event.target);
        if (key !== null) onOpen(key);
      }}
    >
      {shapeViews(drawing.shapes)}
      {marks.map((mark) => (
        <MarkView
          key={mark.key}
          mark={mark}
          inTabOrder={mark.key === current}
          pressed={pressed === undefined ? undefined : mark.key === pressed}
        />
      ))}
    </svg>
  );
}
