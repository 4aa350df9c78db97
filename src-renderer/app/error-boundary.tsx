import { Button, Result } from 'antd';
import { Component } from 'react';
import type { ReactNode } from 'react';

interface State {
  failed: boolean;
}

/** A fault in one screen leaves the rest of the window usable; 重新打开 builds the screen anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title="这个页面出错了"
        subTitle="数据没有受影响。请重新打开这个页面；如仍出现，请关闭程序后重新打开。"
        extra={
          <Button type="primary" onClick={() => this.setState({ failed: false })}>
            重新打开
          </Button>
        }
      />
    );
  }
}
