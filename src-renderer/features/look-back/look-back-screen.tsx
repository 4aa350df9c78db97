import type { ReactNode } from 'react';
import { ScreenFrame } from '../../ui/screen-frame.tsx';

/** 上年回顾. */
export function LookBackScreen(): ReactNode {
  return (
    <ScreenFrame title="上年回顾" about="" scrolling>
      {null}
    </ScreenFrame>
  );
}
