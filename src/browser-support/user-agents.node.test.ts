import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import Bowser from 'bowser';
import crawlers from 'crawler-user-agents';
import {supportsPolicy} from './supports-policy.js';

// Tests user agents of browsers that support all features or none. The expected results are written by hand, or come from
// Bowser, an independent parser, and from the versions of each policy on webstatus.dev.

/** User agents of browsers in use in the months before the package was published. */
const userAgents = new Set(
  (
    JSON.parse(readFileSync(new URL('../../node_modules/user-agents/dist/user-agents.json', import.meta.url), 'utf8')) as {
      readonly userAgent: string;
    }[]
  ).map(({userAgent}) => userAgent),
);
const robots = crawlers.flatMap(({instances}) => instances);
const policies: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'baseline-2021': {Chrome: 96, 'Microsoft Edge': 96, Firefox: 94, Safari: 15.2},
  'baseline-2023': {Chrome: 120, 'Microsoft Edge': 120, Firefox: 121, Safari: 17.2},
  'baseline-widely-available': {Chrome: 125, 'Microsoft Edge': 125, Firefox: 126, Safari: 17.5},
  'chrome 110, safari 16.4': {Chrome: 110, 'Microsoft Edge': 110, Safari: 16.4},
};

const isSupported = (userAgent: string, policy = 'baseline-2021', hasFeatures = true) =>
  supportsPolicy(policy, {navigator: {userAgent}, CSS: {supports: () => hasFeatures}});

/** Returns name and version of a browser. `null` for web views and browsers on iOS. */
function parseUserAgent(userAgent: string): {name: string; version: number} | null {
  const {browser} = Bowser.parse(userAgent);
  const isWebView = userAgent.includes('; wv)') || userAgent.includes('Version/4.0 Chrome/');
  // On iOS, all browsers have Safari's engine and their own version numbers.
  if (isWebView || /(Cr|Fx|Edg)iOS/.test(userAgent)) return null;
  return {name: browser.name ?? '', version: parseFloat(browser.version ?? '')};
}

describe('user agents of browsers in use', () => {
  it('are more than 500, and include all common browsers', () => {
    const names = new Set([...userAgents].map((userAgent) => Bowser.parse(userAgent).browser.name));
    assert.ok(userAgents.size > 500);
    for (const name of ['Chrome', 'Microsoft Edge', 'Firefox', 'Safari', 'Opera', 'Samsung Internet for Android'])
      assert.ok(names.has(name));
  });

  for (const [policy, minimum] of Object.entries(policies)) {
    it(`are supported by ${policy} exactly if their version is new enough`, () => {
      const unsupported: string[] = [];
      for (const userAgent of userAgents) {
        const known = parseUserAgent(userAgent);
        const isTooOld = known !== null && known.version < (minimum[known.name] ?? 0);
        assert.equal(isSupported(userAgent, policy), !isTooOld, userAgent);
        if (isTooOld) unsupported.push(userAgent);
      }
      assert.ok(unsupported.length > 10, 'some are too old');
    });
  }
});

describe('robots', () => {
  /** Robots that use the user agent of an old browser. */
  const disguised = /ips-agent|deadlinkchecker|Google Web Preview|Datanyze|Foregenix|Hotjar|page-preview-tool|Rigor|watchTowr/;

  it('count as supported, because they would quote the notice', () => {
    assert.ok(robots.length > 1000);
    const unsupported = robots.filter((userAgent) => !isSupported(userAgent));
    assert.deepEqual(
      unsupported.filter((userAgent) => !disguised.test(userAgent)),
      [],
    );
  });

  it('count as supported even without any feature, if they belong to search engines', () => {
    const searchEngines = /Googlebot|bingbot|DuckDuckBot|YandexBot|Baiduspider|Applebot|GPTBot|ClaudeBot|CCBot|archive\.org_bot|jsdom/i;
    const found = [...robots, 'Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/24.1.0'].filter((name) =>
      searchEngines.test(name),
    );
    assert.ok(found.length > 30);
    for (const userAgent of found) {
      for (const hasFeatures of [true, false]) assert.equal(isSupported(userAgent, 'baseline-2025', hasFeatures), true, userAgent);
    }
  });
});

const win = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 11; SM-G991B';

describe('user agents of the four browsers', () => {
  for (const [userAgent, browser] of [
    [`${win} ${chrome}/95.0.4638.69 Safari/537.36`, 'Chrome 95'],
    [`${win} ${chrome}/95.0.4638.69 Safari/537.36 Edg/95.0.1020.53`, 'Edge 95'],
    [`${win} ${chrome}/70.0.3538.102 Safari/537.36 Edge/18.19042`, 'Edge 18 with its old engine'],
    [
      'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/49.0.2623.112 Safari/537.36',
      'the last Chrome on Windows XP',
    ],
    [`${android}) ${chrome}/91.0.4472.120 Mobile Safari/537.36`, 'Chrome on a phone'],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 13904.97.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91.0.4472.167 Safari/537.36',
      'an old Chromebook',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:91.0) Gecko/20100101 Firefox/91.0', 'Firefox ESR 91'],
    ['Mozilla/5.0 (Windows NT 6.1; WOW64; rv:52.0) Gecko/20100101 Firefox/52.0', 'Firefox ESR 52, the last on Windows XP'],
    ['Mozilla/5.0 (Android 11; Mobile; rv:93.0) Gecko/93.0 Firefox/93.0', 'Firefox 93 on a phone'],
    [`${mac} Version/15.1 Safari/605.1.15`, 'Safari 15.1'],
    [`${mac} Version/9.1.3 Safari/601.7.8`, 'Safari 9'],
    [`${iPhone} Version/14.1.2 Mobile/15E148 Safari/604.1`, 'Safari on iOS 14'],
    [
      'Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
      'Safari on an old iPad',
    ],
  ] as const) {
    it(`are not supported: ${browser}`, () => assert.equal(isSupported(userAgent), false));
  }

  it('are supported if the policy does not list the browser', () => {
    assert.equal(isSupported(`${win} ${chrome}/60.0 Safari/537.36`, 'firefox 95, safari 15.2'), true);
  });

  for (const [userAgent, browser] of [
    [`${win} ${chrome}/96.0.4664.45 Safari/537.36`, 'Chrome 96'],
    [
      'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
      'Chrome 109, the last on Windows 7',
    ],
    ['Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0', 'Firefox ESR 115, the last on Windows 7'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:102.0) Gecko/20100101 Firefox/102.0', 'Firefox ESR 102'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox ESR 140'],
    [`${mac} Version/15.2 Safari/605.1.15`, 'Safari 15.2'],
    [`${mac} Version/26.1 Safari/605.1.15`, 'Safari 26'],
  ] as const) {
    it(`are supported: ${browser}`, () => assert.equal(isSupported(userAgent), true));
  }

  it('are supported for the maintained Firefox ESR, up to baseline-widely-available', () => {
    for (const version of [140, 153]) {
      const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
      for (const policy of ['baseline-2021', 'baseline-2022', 'baseline-2023', 'baseline-2024', 'baseline-widely-available']) {
        assert.equal(isSupported(userAgent, policy), true, policy);
      }
    }
  });
});

describe('user agents of other browsers, whose versions may mean anything', () => {
  for (const [userAgent, browser] of [
    [
      `${android} Build/RP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/83.0.4103.106 Mobile Safari/537.36`,
      'a web view on Android',
    ],
    [
      `${android}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/80.0 Mobile Safari/537.36 [FBAN/EMA;FBLC/nb_NO]`,
      'Facebook on Android',
    ],
    [`${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/339.0;FBDV/iPhone12,1]`, 'Facebook on iOS'],
    [`${iPhone} Mobile/15E148`, 'a web view on iOS'],
    [`${iPhone} CriOS/90.0.4430.216 Mobile/15E148 Safari/604.1`, 'Chrome on iOS'],
    [`${iPhone} FxiOS/33.0 Mobile/15E148 Safari/605.1.15`, 'Firefox on iOS'],
    [`${iPhone} Version/14.0 EdgiOS/90.0.818.46 Mobile/15E148 Safari/604.1`, 'Edge on iOS'],
    [`${iPhone} GSA/150.1.359154733 Mobile/15E148 Safari/604.1`, 'the Google app on iOS'],
    [`${iPhone} Version/14.1 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`, 'DuckDuckGo on iOS'],
    [`${mac} Version/14.1 Safari/605.1.15 Ddg/14.1`, 'DuckDuckGo on a Mac'],
    [
      `${android}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/16.0 Chrome/92.0.4515.166 Mobile Safari/537.36`,
      'Samsung Internet',
    ],
    [`${win} ${chrome}/90.0.4430.212 Safari/537.36 OPR/76.0.4017.123`, 'Opera'],
    [`${win} ${chrome}/90.0.4430.212 YaBrowser/21.5.2.644 Yowser/2.5 Safari/537.36`, 'Yandex'],
    [`${win} ${chrome}/90.0.4430.212 Safari/537.36 Vivaldi/3.8`, 'Vivaldi'],
    [`${win} ${chrome}/90.0.4430.212 Whale/2.9.118.38 Safari/537.36`, 'Whale'],
    [`${android}) ${chrome}/89.0.4389.72 MQQBrowser/6.2 TBS/045811 Mobile Safari/537.36 MMWEBID/1`, 'WeChat'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15', 'GNOME Web'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:78.0) Gecko/20100101 Firefox/78.0 SeaMonkey/2.53.9', 'SeaMonkey'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:68.0) Gecko/20100101 Goanna/4.8 Firefox/68.0 PaleMoon/29.4.0', 'Pale Moon'],
    ['Mozilla/5.0 (Windows NT 6.1; WOW64; rv:56.0) Gecko/20100101 Firefox/56.0 Waterfox/56.0', 'Waterfox'],
    [
      'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.79 Safari/537.36 WebAppManager',
      'a television by LG',
    ],
    [
      'Mozilla/5.0 (SMART-TV; LINUX; Tizen 5.5) AppleWebKit/537.36 (KHTML, like Gecko) 69.0.3497.106.1/5.5 TV Safari/537.36',
      'a television by Samsung',
    ],
    [
      'Mozilla/5.0 (Linux; Andr0id 9; BRAVIA 4K UR2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/84.0.4147.125 Safari/537.36 OPR/46.0.2207.0 OMI/4.20',
      'a television by Sony',
    ],
    [
      'Mozilla/5.0 (PlayStation; PlayStation 5/4.03) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
      'a PlayStation 5',
    ],
    [
      'Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/609.4 (KHTML, like Gecko) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474',
      'a Nintendo Switch',
    ],
    [
      `${win} AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.18.0 Chrome/91.0.4472.164 Electron/13.1.9 Safari/537.36 Sonic Slack_SSB/4.18.0`,
      'Slack',
    ],
    [`${win} AppleWebKit/537.36 (KHTML, like Gecko) Teams/1.4.00 Chrome/85.0.4183.121 Electron/10.4.7 Safari/537.36`, 'Teams'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:78.0) Gecko/20100101 Thunderbird/78.14.0', 'Thunderbird'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)', 'Apple Mail'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/90.0.4430.212 Safari/537.36',
      'headless Chrome',
    ],
    ['Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5', 'a phone with KaiOS'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) Ladybird/1.0', 'an unknown future browser'],
    ['', 'an empty user agent'],
  ] as const) {
    it(`are supported if the browser has the features: ${browser}`, () => assert.equal(isSupported(userAgent, 'baseline-2025'), true));
  }

  it('are not supported without a feature, whatever their name', () => {
    for (const userAgent of [
      'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko',
      'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/53.0.2785.34 Safari/537.36 WebAppManager',
      'Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18',
      '',
    ]) {
      assert.equal(isSupported(userAgent, 'baseline-2021', false), false, userAgent);
      assert.equal(supportsPolicy('baseline-2021', {navigator: {userAgent}}), false, userAgent);
    }
  });

  it('are supported if the policy is unknown', () => {
    for (const policy of ['', 'de-to-nyeste', 'baseline-1999', 'opera 90']) {
      assert.equal(isSupported(`${win} ${chrome}/60.0 Safari/537.36`, policy), true, policy);
    }
  });
});
