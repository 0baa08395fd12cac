/*
 * One of the processes of the oversell test: fifty people at once on the built functions, with double
 * taps, cancels and mixed party sizes. Prints one line per definite answer and a last line `done`.
 */
const { join } = require('node:path');

const [dist, sessionId, noticeVersion, process_, seed] = process.argv.slice(2);
const account = require(join(dist, 'account'));
const openday = require(join(dist, 'openday'));

let state = Number(seed);
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;

const as = (openid) => ({ environment: JSON.stringify({ WX_OPENID: openid }) });
let taps = 0;
const newKey = () => `tap-${process_}-${String(taps++).padStart(4, '0')}`;

/** A busy machine keeps a call waiting for a connection until it is told to come again: the same tap does. */
async function call(event, openid) {
  for (let again = 0; ; again++) {
    const reply = await openday.main(event, as(openid));
    if (reply.error?.code !== 'unavailable' || again === 20) return reply;
  }
}

const party = (size) => ({
  visitors: Array.from({ length: size }, () => ({ name: '示例甲', age: null })),
  phone: '13800001234',
  guardianConsent: false,
  noticeId: 'ntc_general_1',
});

async function person(index) {
  const openid = `o-${process_}-${index}`;
  const told = (what, reply, more = {}) => {
    const { ok, data, error } = reply;
    console.log(JSON.stringify({ openid, what, ok, ...data, ...error, ...more }));
    return reply;
  };
  const book = async () => {
    const event = {
      path: 'book',
      input: { sessionId, ...party(1 + Math.floor(random() * 5)) },
      key: newKey(),
    };
    const replies = await Promise.all([call(event, openid), call(event, openid)]);
    for (const reply of replies) told('book', reply, { tap: event.key });
    return replies[0];
  };
  for (let round = 0; round < 3; round++) {
    const reply = await book();
    if (!reply.ok || random() < 0.5) continue;
    const event = { path: 'cancel', input: { bookingId: reply.data.bookingId }, key: newKey() };
    told('cancel', await call(event, openid));
  }
}

(async () => {
  const people = Array.from({ length: 50 }, (_, index) => index);
  for (const index of people)
    await account.main(
      { path: 'acceptNotice', input: { noticeVersion } },
      as(`o-${process_}-${index}`),
    );
  console.log('ready');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  await Promise.all(people.map(person));
  console.log('done');
  process.exit(0);
})();
