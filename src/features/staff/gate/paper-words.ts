import type { GateEntry } from './gate-types';

/** What to compare with a document before letting a party in; empty where nobody asks. */
export const paperWords = ({
  idLastFours,
  areaName,
}: Partial<Pick<GateEntry, 'idLastFours' | 'areaName'>>): string[] => [
  // A list saved on the phone by an older version knows neither.
  ...(idLastFours && idLastFours.length > 0 ? [`对证件后四位：${idLastFours.join('、')}`] : []),
  ...(areaName ? [`只接待片区的人，报的是${areaName}，看一眼证件`] : []),
];
