import { openStage, sees, signIn } from '../support/stage';
import { sessionOn } from '../support/visits';

// The evening before: one session is half an hour away, the next is tomorrow morning.
const stage = openStage('2026-11-30T20:00:00+08:00');

test('the lists of a guide’s next sessions are on the phone before there is no signal', async () => {
  const tomorrow = await sessionOn(stage.host(), '2026-12-01');
  const { page, open } = await stage.visit({ token: await signIn(stage.host(), 'guide') });
  await open('/features/staff/pages/gate/index');
  await page.waitForFunction(
    (id) => Object.keys(localStorage).some((key) => key.endsWith(`gate-bundle:${id}`)),
    tomorrow.id,
  );
  await page.context().setOffline(true);
  await sees(page, '没网，照常扫，先记在手机里');
  await page.getByRole('button', { name: '换场' }).click();
  const sheet = page.getByRole('dialog', { name: '换一场' });
  await sheet.getByText('名单下好了，没网也能签').first().waitFor();
  await sheet.getByText(/明天.*9:30/).click();
  await sees(page, /名单是.*下的/);
  await page.getByRole('img', { name: /^已进 \d+ 人/ }).waitFor();
});
