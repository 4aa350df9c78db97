import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { TaizhangClient } from '../../src-main/contract/index.ts';

export type { TaizhangClient };

/** Typed client of the application over a port that the shell serves; starts the port. */
export function createPortClient(port: MessagePort): TaizhangClient {
  const link = new RPCLink({ port });
  port.start();
  return createORPCClient(link);
}
