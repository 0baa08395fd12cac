/** `石马河` of `石马河街道`: enough for whoever lives here, and it fits a row. */
export const placeWords = (areaName: string | null): string =>
  areaName === null ? '' : areaName.replace(/(.{2,})(街道|镇)$/, '$1');
