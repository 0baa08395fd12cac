export default definePageConfig({ navigationBarTitleText: '停办一场' });
