import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOfAppAddress, isAppAddress } from '../../src-main/electron/app-address.ts';
import { isAllowedRequest } from '../../src-main/electron/security/block-network.ts';
import { contentSecurityPolicy } from '../../src-main/electron/security/content-security-policy.ts';
import { isTrustedSender } from '../../src-main/electron/security/trusted-sender.ts';

const folder = path.resolve('/program/renderer');

describe('app:// addresses', () => {
  it('name the files below the folder', () => {
    expect(fileOfAppAddress(folder, 'app://taizhang/assets/index.js?v=1#top')).toBe(path.join(folder, 'assets', 'index.js'));
    expect(fileOfAppAddress(folder, 'app://taizhang/%E5%B8%AE%E5%8A%A9.html')).toBe(path.join(folder, '帮助.html'));
  });

  it.each([
    'app://taizhang/',
    'app://taizhang',
    'app://taizhang/../ledger.sqlite',
    'app://taizhang/%2e%2e/%2e%2e/etc/passwd',
    'app://taizhang/..%2f..%2fetc/passwd',
    'app://taizhang/..%5c..%5cwindows',
    'app://taizhang/index.html%00.js',
    'app://taizhang/%E5%B8',
    'app://other/index.html',
    'app://taizhang.example/index.html',
    'app://clerk@taizhang/index.html',
    'file:///etc/passwd',
  ])('refuse %s', (address) => {
    const file = fileOfAppAddress(folder, address);
    expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
    if (!isAppAddress(address)) expect(file).toBeNull();
  });

  it('never leave the folder', () => {
    const part = fc.oneof(fc.constantFrom('..', '%2e%2e', '.', '/', '%2f', '%5c', '\\', '//', 'a', '%00', '?', '#'), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = fileOfAppAddress(folder, `app://taizhang/${parts.join('')}`);
        expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('requests', () => {
  it.each(['app://taizhang/index.html', 'data:image/png;base64,AA==', 'blob:app://taizhang/1234'])('lets %s pass', (address) => {
    expect(isAllowedRequest(address)).toBe(true);
  });

  it.each(['https://example.com/', 'http://127.0.0.1:8080/', 'ws://example.com/', 'file:///etc/passwd', 'app://other/', 'blob:https://example.com/1', 'about:blank', ''])(
    'cancels %s',
    (address) => {
      expect(isAllowedRequest(address)).toBe(false);
    },
  );
});

describe('Content-Security-Policy', () => {
  it('starts from nothing and names no remote source', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/u);
    expect(contentSecurityPolicy).not.toMatch(/https?:|wss?:|\*|unsafe-eval/u);
    expect(contentSecurityPolicy).toContain("script-src 'self';");
  });
});

describe('senders', () => {
  const mainFrame = { origin: 'app://taizhang' };

  it('trust the main frame of the own page only', () => {
    expect(isTrustedSender(mainFrame, mainFrame)).toBe(true);
    expect(isTrustedSender({ origin: 'app://taizhang' }, mainFrame)).toBe(false);
    expect(isTrustedSender(null, mainFrame)).toBe(false);
    const foreign = { origin: 'https://example.com' };
    expect(isTrustedSender(foreign, foreign)).toBe(false);
  });
});
