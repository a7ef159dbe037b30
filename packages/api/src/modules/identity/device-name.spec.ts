import { deviceName } from './device-name.js';

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
  [windows, 'Chrome 浏览器（Windows）'],
  [`${windows} Edg/140.0.0.0`, 'Edge 浏览器（Windows）'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'Safari 浏览器（Mac）',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50',
    '微信（iPhone）',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 浏览器（Linux）'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Chrome 浏览器（安卓）',
  ],
  ['curl/8.5.0', '其他设备或程序'],
  ['', '其他设备或程序'],
])('%s', (userAgent, expected) => {
  expect(deviceName(userAgent)).toBe(expected);
});
