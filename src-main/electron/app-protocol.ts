import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { appScheme, fileOfAppAddress } from './app-address.ts';
import { contentSecurityPolicy } from './security/content-security-policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Makes app:// a standard, secure scheme; Electron takes this only before it is ready. */
export function announceAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the renderer's built files, and nothing outside their folder, with the headers that keep the page closed. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle(appScheme, async (request) => {
    const file = fileOfAppAddress(rendererFolder, request.url);
    const contentType = contentTypes[path.extname(file ?? '')];
    if (file === null || contentType === undefined || request.method !== 'GET') return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: responseHeaders(contentType) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

function responseHeaders(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
}
