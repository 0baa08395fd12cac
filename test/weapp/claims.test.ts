/** @jest-environment node */
import { locationApis, scopesOf, serviceAddresses } from './support/claims';

test('location is used where it is called, not where it is listed', () => {
  expect(locationApis('x=["getLocation"]; t().chooseLocation({}); o.getLocation ?.()')).toEqual([
    'chooseLocation',
    'getLocation',
  ]);
  expect(scopesOf(['chooseLocation', 'getLocation', 'startLocationUpdate'])).toEqual([
    'scope.userLocation',
  ]);
  expect(scopesOf([])).toEqual([]);
});

test('plain and local addresses are found, XML vocabularies are not', () => {
  const source = `'http://api.test/x', "ws://a", 'http://www.w3.org/2000/svg', "https://localhost:5173", "127.0.0.1"`;
  expect(serviceAddresses(source)).toEqual([
    'http://api.test/x',
    'ws://a',
    'localhost',
    '127.0.0.1',
  ]);
});
