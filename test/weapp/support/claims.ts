const declared = [
  'chooseAddress',
  'chooseLocation',
  'choosePoi',
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
];

/** The interfaces called in a script that `requiredPrivateInfos` of app.json must name. Sorted. */
export const locationApis = (source: string): string[] =>
  declared.filter((name) => new RegExp(`\\.${name}\\s*(\\?\\.)?\\(`).test(source));

/** The scopes whose purpose `permission` of app.json must tell for these interfaces. Sorted. */
export function scopesOf(apis: string[]): string[] {
  const scope = (api: string) => {
    if (api === 'getFuzzyLocation') return 'scope.userFuzzyLocation';
    if (api === 'startLocationUpdateBackground') return 'scope.userLocationBackground';
    return api === 'getLocation' || api === 'startLocationUpdate' ? 'scope.userLocation' : '';
  };
  return [...new Set(apis.map(scope))].filter((name) => name !== '').sort();
}

/** Addresses that a phone must never be sent to; the names of XML vocabularies are not addresses. */
export const serviceAddresses = (source: string): string[] =>
  (source.match(/\b(?:http|ws):\/\/[^\s"'`\\)<>]*|\blocalhost\b|\b127\.0\.0\.1\b/g) ?? []).filter(
    (found) => !found.startsWith('http://www.w3.org/'),
  );
