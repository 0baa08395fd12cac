export default definePageConfig({ navigationBarTitleText: '看得怎么样' });
