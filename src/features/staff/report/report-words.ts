import type { PlaceRow } from './use-report';

type Counts = Omit<PlaceRow, 'key' | 'name' | 'total'>;

const some = (...parts: (string | false | null)[]) => parts.filter(Boolean).join('，');

/** Sessions and people, the figures that always stand. */
export const mainWords = ({ held, closed, seats, booked, came }: Counts) =>
  some(
    held > 0 ? `开了 ${held} 场` : '没有开过',
    closed > 0 && `停办 ${closed} 场`,
    held > 0 && `${seats} 个位子，约了 ${booked} 人，来了 ${came} 人`,
  );

/** Who did not come and why, as far as there was anybody. */
export const awayWords = (row: Pick<Counts, 'stayed' | 'unknown' | 'late' | 'dropped'>) =>
  some(
    row.stayed > 0 && `没来 ${row.stayed} 人`,
    row.unknown > 0 && `没签到过 ${row.unknown} 人`,
    row.late > 0 && `临时取消 ${row.late} 人`,
    row.dropped > 0 && `提前取消 ${row.dropped} 人`,
  );

/** What came after: people without a booking, marks, what was said. */
export const afterWords = ({ walkIns, marked, lifted, ratings, rating, asked, answered }: Counts) =>
  some(
    walkIns > 0 && `没约就来 ${walkIns} 人`,
    marked > 0 && `记没来 ${marked} 家`,
    lifted > 0 && `已消 ${lifted} 家`,
    ratings > 0 && `评价 ${ratings} 份`,
    rating !== null && `平均 ${rating} 分`,
    asked > 0 && `问了 ${asked} 个问题，答了 ${answered} 个`,
  );
