import { openStage, sees, signIn } from '../support/stage';

const stage = openStage();

const sharedOn = async (token: string) => {
  const week = { from: '2026-12-06', to: '2026-12-06', facilityId: 'fac_demo_sewage' };
  const found = await stage
    .host()
    .call<{ sessions: { id: string }[] }>('openday.sessions', week, { token });
  return found.data.sessions[0]!.id;
};

test('a school applies, sends its list as a file with a mistake, and is approved into a ticket', async () => {
  const token = await signIn(stage.host(), 'resident');
  const { page, open } = await stage.visit({ token });
  await open('/features/openday/pages/facility/index?id=fac_demo_sewage');
  await page.getByText('单位、学校、社区组团来').click();
  await page.getByRole('radio', { name: /12月6日/ }).click();
  await page.getByRole('button', { name: '下一步，写团体的情况' }).click();
  await sees(page, '给团体留的还有 12 个位');
  await page.getByLabel('单位名称').fill('示例中学');
  await page.getByLabel(/^带队的人/).fill('示例老师');
  await page.getByLabel('带队人的手机号').fill('13800001234');
  await page.getByLabel('一共几个人').fill('6');
  await page.getByRole('button', { name: '交上去，等答复' }).click();
  await sees(page, '写一句来做啥，我们好安排讲解。');
  await page.getByLabel('来做啥').fill('化学课想看污水怎么变干净');
  await page.getByRole('checkbox', { name: '看过了，全团都照着做' }).click();
  await page.getByRole('button', { name: '交上去，等答复' }).click();
  await sees(page, '名单还差 6 个人，交齐了才能批。');

  const names = ['示例老师,', '示例甲,', '示例乙,', '示例丙,', '示例丁,', '示例戊,九'];
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '传一张表' }).click();
  await (
    await chooser
  ).setFiles({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`姓名,年龄\r\n${names.join('\r\n')}\r\n`),
  });
  await sees(page, '第 7 行：年龄写成数字，比如 12；大人空着。');
  await page.getByRole('button', { name: '保存名单' }).click();
  await sees(page, '名单交齐了，等工作人员答复。');

  const planner = await stage.visit({ token: await signIn(stage.host(), 'planner'), width: 1280 });
  await planner.open('/features/staff/pages/group-desk/index');
  await planner.page.getByRole('link', { name: /示例中学/ }).click();
  await planner.page.getByRole('button', { name: '批准' }).click();
  await planner.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await sees(planner.page, '批了，6 个人的位子约好了');

  await open('/features/openday/pages/my-bookings/index');
  await page.getByText('示例污水处理厂').filter({ visible: true }).first().click();
  await sees(page, '示例老师带队，6 个人');
});

test('staff book for somebody on the phone and have a ticket to print', async () => {
  const token = await signIn(stage.host(), 'planner');
  const { page, open } = await stage.visit({ token, width: 1280 });
  await open(`/features/staff/pages/on-behalf/index?session=${await sharedOn(token)}`);
  await page.getByRole('button', { name: '帮他约这一场' }).click();
  await page.getByLabel('姓名').fill('示例婆婆');
  await page.getByLabel('手机号').fill('139 0000 5678');
  await page.getByRole('checkbox', { name: '都念给他听了，他答应照着做' }).click();
  await page.getByRole('button', { name: '帮他约，1 个人' }).click();
  await sees(page, '只在这里看得全，券上打码');
  await sees(page, '示**，一共 1 个人，一张券一起进');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('13900005678').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText('示**，一共 1 个人').filter({ visible: true }).count()).toBe(1);
  expect(await page.getByRole('button', { name: '打印入场券' }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '取消预约' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click();
  await sees(page, '这次预约取消了。');
});
