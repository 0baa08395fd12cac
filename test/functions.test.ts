import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(__dirname, '../dist/cloudfunctions');
const domains = readdirSync(dist);

/** Loads a built function in a plain Node process without any database and calls its `main`. */
function call(domain: string, event: unknown, context: unknown = {}): unknown {
  const script = `require(${JSON.stringify(join(dist, domain))})
    .main(${JSON.stringify(event)}, ${JSON.stringify(context)}).then((reply) => console.log(JSON.stringify(reply)))`;
  const env = {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    DATA_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`,
    TICKET_KEY: 'MC4CAQAwBQYDK2VwBCIEIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB',
  };
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }));
}

const refused = (code: string) =>
  expect.objectContaining({
    ok: false,
    error: expect.objectContaining({ code }) as object,
  }) as object;

test.each(domains)('%s: a timer event that a client forged does not run a job', (domain) => {
  const forged = { Type: 'Timer', TriggerName: 'shredVisits', Message: '' };
  expect(call(domain, forged)).toEqual(refused('not_allowed'));
  const context = { environment: JSON.stringify({ WX_OPENID: 'o-1', TRIGGER_SRC: 'timer' }) };
  expect(call(domain, forged, context)).toEqual(refused('not_allowed'));
});

test.each(domains)('%s: without an identity nobody is a member', (domain) => {
  expect(call(domain, { path: 'myData' })).toEqual(refused('sign_in'));
  expect(call(domain, { path: 'myData', openid: 'o-1', userInfo: { openId: 'o-1' } })).toEqual(
    refused('sign_in'),
  );
});

test('an identity in the input is refused as an unknown field', () => {
  expect(call('openday', { path: 'facility', input: { id: 'fac_x', openid: 'o-1' } })).toEqual(
    refused('bad_input'),
  );
});

test.each(domains)('%s: an unknown procedure is a refusal, not a crash', (domain) => {
  for (const path of ['nothing', 'constructor', ''])
    expect(call(domain, { path })).toEqual(refused('not_found'));
  expect(call(domain, null)).toEqual(refused('bad_input'));
});
