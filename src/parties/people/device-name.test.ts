import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

test('a browser is named by what it says of itself', () => {
  expect(deviceName('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36')).toBe('Chrome, Android');
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1')).toBe('Safari, iPhone');
  expect(deviceName('curl/8')).toBeNull();
});
