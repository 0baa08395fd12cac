/** The district this build is for. Names change when districts are merged, so pages take them from here. */
export const district = {
  /** What the app is called, in its title and on the rail. */
  appName: '江北环保',
  /** The place as people say it, without the rank that changed in 2025. */
  placeName: '江北片区',
} as const;
