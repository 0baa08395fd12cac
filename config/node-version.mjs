// Imported first and kept to old syntax, so that an old Node prints this sentence and no syntax error.
const needed = '20.9';
const given = process.versions.node.split('.').map(Number);
if (given[0] < 20 || (given[0] === 20 && given[1] < 9)) {
  console.error(
    '本项目需要 Node ' +
      needed +
      ' 或更高版本，当前是 ' +
      process.versions.node +
      '。请到 nodejs.org 安装后再试。',
  );
  process.exit(1);
}
