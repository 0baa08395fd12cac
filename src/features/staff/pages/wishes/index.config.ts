export default definePageConfig({ navigationBarTitleText: '想去的人' });
