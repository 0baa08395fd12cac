import { startCloud, type Cloud } from './support/cloud';
import { exparser } from './support/exparser';
import { glassEasel } from './support/glass-easel';
import { launch } from './support/mini-program';
import { screenOf } from './support/screen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

async function seatsTaken(day: string): Promise<number | undefined> {
  const reply = await cloud.call('o_somebody', 'openday', {
    path: 'facility',
    input: { id: 'fac_demo_sewage' },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  const { sessions } = reply.data as { sessions: { startsAt: string; seatsTaken: number }[] };
  return sessions.find(({ startsAt }) => startsAt.startsWith(day))?.seatsTaken;
}

test.each(Object.entries({ exparser, glassEasel }))(
  'a visit is booked from home to ticket and cancelled again, in %s',
  async (name, engine) => {
    const app = launch(engine, { cloud, openid: `o_${name}` });
    const screen = screenOf(app);
    const before = await seatsTaken('2026-12-01');

    await screen.tap(/^示例污水处理厂12月1日 .*余 \d+ 个/);
    await screen.page('features/openday/pages/facility/index');
    await screen.tap(/^选场次/);
    await screen.tap(/^12月1日 周二 9:30/);
    await screen.tap('一共几个人去，加一个人');
    await screen.tap('下一步，填来的人');

    await screen.page('features/account/pages/sign-in/index');
    await screen.tap('同意，继续');

    await screen.page('features/openday/pages/booking-form/index');
    await screen.type('姓名', '示例甲');
    await screen.tap('提交预约');
    await screen.see('名字还没填。');
    await screen.type('姓名', '示例乙', 1);
    await screen.type('手机号', '13800001234');
    await screen.tap('我看过了，同去的人都照着做');
    await screen.tap('提交预约');

    await screen.page('features/openday/pages/ticket/index');
    await screen.see(/^入场二维码，短码( [0-9A-Z]){4}$/);
    await screen.see('示例甲、示例乙');
    expect(await seatsTaken('2026-12-01')).toBe((before ?? NaN) + 2);

    await screen.tap('取消预约');
    await screen.tap('还是要去');
    await screen.tap('取消预约');
    await screen.tap('取消预约');
    await screen.see('已取消');
    await screen.gone(/^入场二维码/);
    expect(await seatsTaken('2026-12-01')).toBe(before);

    await screen.tap('返回');
    await screen.tap('返回');
    await screen.page('pages/home/index');
    expect(app.routes()).toHaveLength(1);
  },
);
