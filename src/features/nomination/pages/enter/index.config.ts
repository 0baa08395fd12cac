export default definePageConfig({ navigationBarTitleText: '代写推荐' });
