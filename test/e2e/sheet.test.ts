import { openStage, signIn } from '../support/stage';

const stage = openStage();

test('Tab goes round inside the sheet of sessions, both ways, and what is heard does not stutter', async () => {
  const token = await signIn(stage.host(), 'resident');
  const { page, open } = await stage.visit({ token });
  await open('/features/openday/pages/facility/index?id=fac_demo_garbage');
  await page
    .getByRole('button', { name: /^选场次|^预约/ })
    .first()
    .click();
  const sheet = page.getByRole('dialog', { name: '选场次' });
  await sheet.waitFor();
  const inside = () =>
    sheet.evaluate(
      (dialog) => dialog !== document.activeElement && dialog.contains(document.activeElement),
    );
  for (const key of ['Tab', 'Shift+Tab'])
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press(key);
      expect(await inside()).toBe(true);
    }
  const labels = await sheet.evaluate((dialog) =>
    Array.from(dialog.querySelectorAll('[aria-label]')).map(
      (each) => each.getAttribute('aria-label') ?? '',
    ),
  );
  expect(labels).toContainEqual(expect.stringMatching(/约满了/));
  expect(labels).toContain('一共几个人去，减一个人，最少 1 个人');
  for (const label of labels) expect(label).not.toMatch(/(^|，)([^，]+)，\2($|，)/);
});
