export default definePageConfig({ navigationBarTitleText: '审签单' });
