export default definePageConfig({ navigationBarTitleText: '本人点头' });
