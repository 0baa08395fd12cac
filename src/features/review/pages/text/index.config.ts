export default definePageConfig({ navigationBarTitleText: '审稿' });
