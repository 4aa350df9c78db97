import type { ReactNode } from 'react';
import { ScreenFrame } from '../../ui/screen-frame.tsx';

/** 报送收集: what units are given to fill in, and what came back. */
export function ExchangeScreen(): ReactNode {
  return <ScreenFrame title="报送收集" about="下发填报表、收回填报表、核对后并入台账">{null}</ScreenFrame>;
}
