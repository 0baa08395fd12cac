import monitoring from './facility-monitoring.svg';
import emergency from './facility-hazardous.svg';
import enterprise from './facility-sewage.svg';
import boat from './story-boat.svg';
import egrets from './story-egrets.svg';
import saplings from './story-saplings.svg';
import steps from './story-steps.svg';
import tree from './story-tree.svg';

export interface StoryPicture {
  src: string;
  label: string;
  /** Height over width, as it is drawn. */
  ratio: number;
}

const boatman = { src: boat, label: '版画：撑船的人在江上打捞', ratio: 212 / 169 };
const planting = { src: saplings, label: '版画：大人和娃儿一起栽树苗', ratio: 150 / 169 };
const bay = { src: egrets, label: '版画：白鹭回来的河湾', ratio: 196 / 169 };
const stairs = { src: steps, label: '版画：扫梯坎的人', ratio: 232 / 169 };
const oldTree = { src: tree, label: '版画：老黄葛树下站着的人', ratio: 206 / 169 };
const plant = (src: string, label: string) => ({ src, label, ratio: 260 / 390 });

const drawn: Record<string, StoryPicture> = {
  patrol: boatman,
  volunteer: planting,
  publicity: planting,
  sanitation: stairs,
  grid: oldTree,
  petitions: oldTree,
  enforcement: bay,
  monitoring: plant(monitoring, '版画：山脚下的空气监测站'),
  emergency: plant(emergency, '版画：危险废物仓库'),
  enterprise: plant(enterprise, '版画：污水处理厂的圆池子'),
};

/** What is drawn for a story without a picture of its own, by the kind of work it tells of. */
export const storyPicture = (kind: string): StoryPicture => drawn[kind] ?? bay;
