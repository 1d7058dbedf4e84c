/** Items of Electron's security checklist, tried in the running app; the numbers are the checklist's. */
import { pageHeaders } from '../src-main/app/csp.ts';
import { Desktop, expect, test } from './desktop.ts';

// One running app for all: whatever a page tries, it must stay as it was.
test.describe.configure({ mode: 'default' });
const desktop = new Desktop({});
test.beforeAll(() => desktop.start());
test.afterAll(() => desktop.end());

const desktopOnly = { tag: '@desktop' };
const shown = (): Promise<string | undefined> =>
  desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());

test('1, 18: everything comes from the app’s own scheme', desktopOnly, async () => {
  expect(await shown()).toBe('app://deltadrill/');
  const { page } = desktop;
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  // Not by what the page itself knows of its files: Chromium lists those that came over HTTP only.
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  await page.getByRole('main').waitFor();
  expect(await shown()).toBe('app://deltadrill/');
  const [address = '', ...files] = loaded;
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => !file.startsWith(address))).toEqual([]);
});

test(
  '2, 3, 4, 20: the page has one function of ours, and nothing of Node or Electron',
  desktopOnly,
  async () => {
    const seen = await desktop.page.evaluate(() => {
      const page = window as unknown as Record<string, unknown>;
      const names = [
        'require',
        'process',
        'module',
        'global',
        'Buffer',
        'setImmediate',
        'electron',
        'ipcRenderer',
      ];
      const bridge = page['deltadrill'] as Record<string, unknown>;
      return {
        foreign: names.filter((name) => name in page),
        bridge: Object.keys(bridge),
        isFrozen: Object.isFrozen(bridge),
      };
    });
    expect(seen).toEqual({ foreign: [], bridge: ['invoke'], isFrozen: true });
  },
);

test('5: every permission is denied', desktopOnly, async () => {
  const states = await desktop.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const asked = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state] as const;
    });
    return { ...Object.fromEntries(await Promise.all(asked)), notification: Notification.permission };
  });
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
});

test('7: the policy is a header, and holds', desktopOnly, async () => {
  const outcome = await desktop.page.evaluate(async () => {
    const headers: Record<string, string> = {};
    const { headers: given } = await fetch('/');
    given.forEach((value, name) => {
      headers[name] = value;
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    const remote = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.onload = () => {
        resolve('loaded');
      };
      element.onerror = () => {
        resolve('refused');
      };
      element.src = 'http://127.0.0.1:9/x.png';
    });
    const box = document.createElement('div');
    box.innerHTML = '<p style="color: red"></p>';
    const styled = box.querySelector('p')?.style.color;
    let evaluated = 'refused';
    try {
      Reflect.construct(Function, ['return 1']);
      evaluated = 'made';
    } catch {
      // That is what must happen.
    }
    return { headers, title: document.title, remote, image, styled, evaluated };
  });
  const expected: Record<string, string> = {};
  new Headers(pageHeaders).forEach((value, name) => {
    expected[name] = value;
  });
  expect(outcome.headers).toMatchObject(expected);
  expect(outcome).toMatchObject({ remote: 'refused', image: 'refused', styled: '', evaluated: 'refused' });
  expect(outcome.title).not.toBe('run');
});

test('6, 18: files of the machine and other origins are out of reach', desktopOnly, async () => {
  const reached = await desktop.page.evaluate(async () => {
    const addresses = [
      'file:///etc/hosts',
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2fpackage.json',
    ];
    const asked = addresses.map((address) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'refused',
      ),
    );
    return Promise.all(asked);
  });
  expect(reached).toEqual(['refused', 404, 404, 404]);
});

test('11, 12, 17: no page can be put inside the page', desktopOnly, async () => {
  const inside = await desktop.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    frame.src = '/';
    const view = document.createElement('webview');
    view.setAttribute('src', '/');
    document.body.append(frame, view);
    await loaded;
    let bridge: unknown = 'out of reach';
    try {
      bridge = (frame.contentWindow as unknown as { readonly deltadrill: unknown }).deltadrill;
    } catch {
      // A refused frame shows an error page of another origin.
    }
    return { bridge, isWebview: 'loadURL' in view };
  });
  expect(inside).toEqual({ bridge: 'out of reach', isWebview: false });
});

test('13: the window goes nowhere else', desktopOnly, async () => {
  const { page } = desktop;
  for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hosts', '/assets/']) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await shown()).toBe('app://deltadrill/');
  }
  await page.evaluate(() => {
    location.hash = '#/elsewhere';
  });
  await expect.poll(() => shown()).toBe('app://deltadrill/#/elsewhere');
});

test('14: no second window opens', desktopOnly, async () => {
  const opened = await desktop.page.evaluate(() =>
    ['https://example.com/', '/', 'about:blank'].map((address) => window.open(address)),
  );
  expect(opened).toEqual([null, null, null]);
  const count = () => desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(await count()).toBe(1);
});
