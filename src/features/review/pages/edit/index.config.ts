export default definePageConfig({ navigationBarTitleText: '改稿' });
