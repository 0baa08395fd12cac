export default definePageConfig({ navigationBarTitleText: '我传的照片和视频' });
