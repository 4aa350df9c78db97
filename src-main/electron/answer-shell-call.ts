import { shellContract, type ShellHandlers, type ShellMethod } from './shell-contract.ts';

/** Calls one method with checked input and output; throws zod's error for either. */
export async function answerShellCall(handlers: ShellHandlers, method: ShellMethod, input: unknown): Promise<unknown> {
  const { input: inputSchema, output: outputSchema } = shellContract[method];
  const handler = handlers[method] as (input: unknown) => Promise<unknown>;
  return outputSchema.parse(await handler(inputSchema.parse(input)));
}
