// Imported first and kept to old syntax, so that an old Node prints this sentence and no syntax error.
const needed = 20;
const major = Number(process.versions.node.split('.')[0]);
if (major < needed) {
  console.error(
    '本项目需要 Node ' +
      needed +
      ' 或更高版本，当前是 ' +
      process.versions.node +
      '。请到 nodejs.org 安装后再试。',
  );
  process.exit(1);
}
