export default definePageConfig({ navigationBarTitleText: '词表' });
