import { appConfig, routesOf } from './support/built';
import { startCloud, type Cloud } from './support/cloud';
import { exparser } from './support/exparser';
import { launch } from './support/mini-program';
import { screenOf } from './support/screen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

test.each(routesOf(appConfig()))(
  '%s opens, even from a link that lost its parameters',
  async (route) => {
    const screen = screenOf(launch(exparser, { cloud, openid: 'o_visitor', url: `/${route}` }));
    await screen.see(/[一-鿿]{2}/);
    await screen.gone('正在打开');
    expect(screen.words()).not.toMatch(/系统开小差|退出去再进来/);
  },
);

test('the tabs lead to one another', async () => {
  const app = launch(exparser, { cloud, openid: 'o_tabs' });
  const screen = screenOf(app);
  for (const [tab, route] of [
    ['开放日', 'pages/openday/index'],
    ['我的', 'pages/me/index'],
    ['首页', 'pages/home/index'],
  ] as const) {
    await screen.tap(tab);
    await screen.page(route);
  }
  expect(app.routes()).toEqual(['pages/home/index']);
});

test('the elder version is one tap away, and stays chosen on the device', async () => {
  const kept = new Map<string, unknown>();
  const phone = { cloud, openid: 'o_elder', kept };
  await screenOf(launch(exparser, phone)).tap('长辈版');
  const screen = screenOf(launch(exparser, phone));
  await screen.tap('换回普通版');
  await screen.see('长辈版');
});

const unreachable = (): Promise<never> => Promise.reject(new Error('request:fail'));

test('without network the home page says so, and opens once there is one', async () => {
  const flaky: Cloud = { ...cloud, call: unreachable };
  const screen = screenOf(launch(exparser, { cloud: flaky, openid: 'o_offline' }));
  await screen.see('首页没有打开');
  flaky.call = cloud.call;
  await screen.tap('再试一下');
  await screen.see('现在能约');
});

test('without network the home page shows what it last knew, and says since when', async () => {
  const phone = { openid: 'o_offline', kept: new Map<string, unknown>() };
  await screenOf(launch(exparser, { cloud, ...phone })).see('现在能约');
  for (const [key, value] of phone.kept)
    phone.kept.set(
      key,
      String(value).replace(/"at":(\d+)/, (_, at) => `"at":${Number(at) - 3_600_000}`),
    );
  const cut: Cloud = { ...cloud, call: unreachable };
  const screen = screenOf(launch(exparser, { cloud: cut, ...phone }));
  await screen.see(/^没连上，看的是.+存下的$/);
  await screen.see('现在能约');
});
