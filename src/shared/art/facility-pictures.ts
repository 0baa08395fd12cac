import garbage from './facility-garbage.svg';
import hazardous from './facility-hazardous.svg';
import monitoring from './facility-monitoring.svg';
import sewage from './facility-sewage.svg';

interface FacilityPicture {
  src: string;
  label: string;
}

const drawn: Record<string, FacilityPicture> = {
  monitoring: { src: monitoring, label: '版画：山脚下的空气监测站和铁塔' },
  sewage: { src: sewage, label: '版画：污水处理厂的三个圆池子' },
  garbage: { src: garbage, label: '版画：垃圾焚烧发电厂的厂房和烟囱' },
  hazardous: { src: hazardous, label: '版画：危险废物仓库，码好的桶和旧电视' },
};

const plant: FacilityPicture = { src: garbage, label: '版画：山脚下的厂房和烟囱' };

/** The picture of a category of facility. The first four have their own; the others share a plant's. */
export function facilityPicture(category: string): FacilityPicture {
  return drawn[category] ?? plant;
}
