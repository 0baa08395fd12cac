import { launch } from './support/mini-program';
import { treeOf } from './support/tree';
test('home', async () => {
  const app = launch({} as never, 'o1');
  await new Promise((r) => setTimeout(r, 500));
  const dump = (n: any, d: number) => {
    if (d > 22) return;
    process.stderr.write(
      ' '.repeat(d) +
        n.constructor.name +
        ' ' +
        n.is +
        ' dom=' +
        !!n.$$ +
        ' ' +
        JSON.stringify({
          t: n._vt?.type,
          tag: n._vt?.tagName,
          c: n._vt?.content,
          a: n._vt?.attrs?.filter((x: any) => /aria/i.test(x.name) && x.value),
        }) +
        '\n',
    );
    (n.childNodes?.length ? n.childNodes : (n.shadowRoot?.childNodes ?? [])).forEach((c: any) =>
      dump(c, d + 1),
    );
  };
  dump(treeOf(app.page()), 0);
});
