import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { pickFile } from '@/shared/platform/pick-file';
import { saveTextFile } from '@/shared/platform/save-file';
import { toast } from '@/shared/ui/toast-store';
import { textOf } from '@cloud/openday/rules/group';

const fileLimit = 40_000;
const template = '姓名,年龄（不满18岁才填）\r\n示例老师,\r\n示例小同学,11\r\n';

/** Reads a spreadsheet of names into the list: what is wrong is told by the rows of the file. */
export function useListFile(put: (text: string) => void) {
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [large, setLarge] = useState(false);
  const tap = useTap(client.openday.readGroupFile.mutate, {
    done: ({ rows }) => {
      put(textOf(rows));
      setWrong(
        rows.flatMap(({ row, problem }) => (problem === null ? [] : [`第 ${row} 行：${problem}`])),
      );
      toast(`读到 ${rows.length} 个人，看一遍再保存`);
    },
  });
  const pick = async () => {
    const file = await pickFile(['xlsx', 'csv'], fileLimit);
    if (!file) return;
    setWrong([]);
    setLarge(file.data === null);
    if (file.data !== null) tap.run({ data: file.data });
  };
  return {
    busy: tap.busy,
    /** What is wrong in the file, by its own rows. */
    wrong,
    failure: large
      ? '文件太大了，超过 40 KB。只留姓名和年龄两列，再传一次。'
      : tap.failure?.message,
    pick: () => void pick(),
    /** An empty table to fill in. */
    template: () =>
      void saveTextFile('团体名单.csv', template).then((to) =>
        toast(
          to === 'file'
            ? '空表下好了，用 Excel 打开填'
            : to === 'clipboard'
              ? '表头拷好了，粘到表格里填'
              : '没下成，直接在下面一行写一个人',
          to === 'nowhere' ? 'warn' : 'ok',
        ),
      ),
  };
}
